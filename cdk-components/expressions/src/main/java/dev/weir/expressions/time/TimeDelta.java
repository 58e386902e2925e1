package dev.weir.expressions.time;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Operator;
import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.Undefined;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Python's timedelta.
 *
 * @param micros the whole span in microseconds
 */
public record TimeDelta(BigInteger micros) implements PythonObject {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    private static final BigInteger DAY = BigInteger.valueOf(86_400_000_000L);
    private static final BigInteger MOST = BigInteger.valueOf(1_000_000_000L).multiply(DAY);

    public TimeDelta {
        if (micros.abs().compareTo(MOST) >= 0) {
            throw EvaluationException.overflow("days=" + micros.divide(DAY) + "; must have magnitude <= 999999999");
        }
    }

    static TimeDelta ofSeconds(long seconds) {
        return new TimeDelta(BigInteger.valueOf(seconds).multiply(MILLION));
    }

    static TimeDelta ofMicros(long micros) {
        return new TimeDelta(BigInteger.valueOf(micros));
    }

    /** A number of days, rounded to microseconds. */
    public static TimeDelta days(Object number) {
        return of(number, DAY.longValue());
    }

    /** A number of units, each of so many microseconds, rounded half to even. */
    private static TimeDelta of(Object number, long unit) {
        if (number instanceof Double real) {
            if (real.isNaN() || real.isInfinite()) {
                throw real.isNaN()
                        ? EvaluationException.value("cannot convert float NaN to integer")
                        : EvaluationException.overflow("cannot convert float infinity to integer");
            }
            return new TimeDelta(new BigDecimal(real)
                    .multiply(BigDecimal.valueOf(unit))
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .toBigInteger());
        }
        return new TimeDelta(Numbers.big(number).multiply(BigInteger.valueOf(unit)));
    }

    long days() {
        BigInteger[] parts = micros.divideAndRemainder(DAY);
        return parts[0].longValue() - (parts[1].signum() < 0 ? 1 : 0);
    }

    private long microsOfDay() {
        return micros.mod(DAY).longValue();
    }

    long seconds() {
        return microsOfDay() / 1_000_000;
    }

    long microseconds() {
        return microsOfDay() % 1_000_000;
    }

    double totalSeconds() {
        return new BigDecimal(micros, 6).doubleValue();
    }

    TimeDelta plus(TimeDelta other) {
        return new TimeDelta(micros.add(other.micros));
    }

    TimeDelta negated() {
        return new TimeDelta(micros.negate());
    }

    @Override
    public String typeName() {
        return "datetime.timedelta";
    }

    @Override
    public String text() {
        StringBuilder out = new StringBuilder();
        long days = days();
        if (days != 0) {
            out.append(days).append(Math.abs(days) == 1 ? " day, " : " days, ");
        }
        long seconds = seconds();
        out.append(seconds / 3600)
                .append(':')
                .append(Zone.two((int) (seconds / 60 % 60)))
                .append(':')
                .append(Zone.two((int) (seconds % 60)));
        return microseconds() == 0
                ? out.toString()
                : out.append('.').append(six(microseconds())).toString();
    }

    static String six(long micros) {
        String digits = Long.toString(micros);
        return "0".repeat(6 - digits.length()) + digits;
    }

    @Override
    public String repr() {
        StringBuilder out = new StringBuilder();
        part(out, "days", days());
        part(out, "seconds", seconds());
        part(out, "microseconds", microseconds());
        return "datetime.timedelta(" + (out.length() == 0 ? "0" : out) + ")";
    }

    private static void part(StringBuilder out, String name, long value) {
        if (value != 0) {
            out.append(out.length() == 0 ? "" : ", ").append(name).append('=').append(value);
        }
    }

    @Override
    public boolean truth() {
        return micros.signum() != 0;
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return other instanceof CalendarDuration duration ? duration.equalTo(this) : equals(other);
    }

    @Override
    public int hash() {
        return micros.hashCode();
    }

    @Override
    public @Nullable Integer order(@Nullable Object other) {
        return other instanceof TimeDelta delta ? micros.compareTo(delta.micros) : null;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "days" -> days();
            case "seconds" -> seconds();
            case "microseconds" -> microseconds();
            case "min", "max", "resolution" -> TimeMakers.deltaBound(name);
            default -> TimeMethods.delta(this, name);
        };
    }

    @Override
    public @Nullable Object left(Operator operator, @Nullable Object other) {
        if (other instanceof TimeDelta delta) {
            return withDelta(operator, delta);
        } else if (other == null || !Numbers.isNumber(other)) {
            return Undefined.ABSENT;
        }
        return switch (operator) {
            case MULTIPLY ->
                other instanceof Double ? scaled(other, true) : new TimeDelta(micros.multiply(Numbers.big(other)));
            case DIVIDE -> scaled(other, false);
            case FLOOR_DIVIDE -> other instanceof Double ? Undefined.ABSENT : floor(Numbers.big(other));
            default -> Undefined.ABSENT;
        };
    }

    private @Nullable Object withDelta(Operator operator, TimeDelta other) {
        return switch (operator) {
            case ADD -> plus(other);
            case SUBTRACT -> plus(other.negated());
            case DIVIDE -> {
                nonZero(other.micros.signum() == 0);
                yield new BigDecimal(micros)
                        .divide(new BigDecimal(other.micros), new java.math.MathContext(60))
                        .doubleValue();
            }
            case FLOOR_DIVIDE -> Numbers.integer(floor(other.micros).micros);
            case MODULO -> {
                BigInteger quotient = floor(other.micros).micros;
                yield new TimeDelta(micros.subtract(quotient.multiply(other.micros)));
            }
            default -> Undefined.ABSENT;
        };
    }

    private TimeDelta floor(BigInteger divisor) {
        nonZero(divisor.signum() == 0);
        return new TimeDelta(new BigDecimal(micros)
                .divide(new BigDecimal(divisor), 0, RoundingMode.FLOOR)
                .toBigInteger());
    }

    private TimeDelta scaled(Object number, boolean multiply) {
        double factor = Numbers.real(number);
        nonZero(!multiply && factor == 0);
        if (Double.isNaN(factor) || Double.isInfinite(factor)) {
            throw EvaluationException.value("cannot convert float to integer ratio");
        }
        BigDecimal exact = new BigDecimal(factor);
        BigDecimal span = new BigDecimal(micros);
        BigDecimal result = multiply ? span.multiply(exact) : span.divide(exact, new java.math.MathContext(60));
        return new TimeDelta(result.setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
    }

    private static void nonZero(boolean zero) {
        if (zero) {
            throw EvaluationException.zeroDivision("integer division or modulo by zero");
        }
    }

    @Override
    public @Nullable Object right(Operator operator, @Nullable Object other) {
        boolean product = operator == Operator.MULTIPLY && other != null && Numbers.isNumber(other);
        return product ? left(operator, other) : Undefined.ABSENT;
    }
}
