package dev.weir.expressions.time;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.routine.BoundMethod;
import dev.weir.expressions.routine.Routine;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Operator;
import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.Undefined;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A duration with years and months, whose length depends on the date that it is added to.
 *
 * @param rest days and smaller units
 */
public record CalendarDuration(BigDecimal years, BigDecimal months, TimeDelta rest) implements PythonObject {

    /** How long the duration is from a date on, or up to one. */
    private static final Routine SPAN = new Routine(
            "totimedelta",
            Signature.of("self").optional("start", null).optional("end", null),
            (run, a) -> ((CalendarDuration) Objects.requireNonNull(a[0])).span(a[1], a[2]));

    @Override
    public String typeName() {
        return "Duration";
    }

    @Override
    public String className() {
        return "Duration";
    }

    @Override
    public String text() {
        StringBuilder out = new StringBuilder();
        if (years.signum() != 0) {
            out.append(years.toBigInteger()).append(" years, ");
        }
        if (months.signum() != 0) {
            boolean several = months.compareTo(BigDecimal.ONE) > 0;
            out.append(months.toBigInteger()).append(several ? " months, " : " month, ");
        }
        return out.append(rest.text()).toString();
    }

    @Override
    public String repr() {
        return "isodate.duration.Duration(" + rest.days() + ", " + rest.seconds() + ", " + rest.microseconds()
                + ", years=" + years.toBigInteger() + ", months=" + months.toBigInteger() + ")";
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        if (other instanceof CalendarDuration duration) {
            return total().compareTo(duration.total()) == 0 && rest.equals(duration.rest);
        }
        return years.signum() == 0 && months.signum() == 0 && rest.equals(other);
    }

    private BigDecimal total() {
        return years.multiply(BigDecimal.valueOf(12)).add(months);
    }

    @Override
    public int hash() {
        return total().stripTrailingZeros().hashCode() * 31 + rest.hash();
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "years" -> number(years);
            case "months" -> number(months);
            case "tdelta" -> rest;
            case "totimedelta" -> new BoundMethod(this, SPAN);
            default -> rest.attribute(name);
        };
    }

    private static Object number(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0
                ? Numbers.integer(value.toBigInteger())
                : (Object) value.doubleValue();
    }

    @Override
    public @Nullable Object left(Operator operator, @Nullable Object other) {
        boolean minus = operator == Operator.SUBTRACT;
        if (operator == Operator.MULTIPLY && Numbers.isInteger(other)) {
            BigDecimal factor = new BigDecimal(Numbers.big(other));
            return new CalendarDuration(
                    years.multiply(factor),
                    months.multiply(factor),
                    new TimeDelta(rest.micros().multiply(Numbers.big(other))));
        } else if (!minus && operator != Operator.ADD) {
            return Undefined.ABSENT;
        } else if (other instanceof CalendarDuration duration) {
            return combined(minus ? duration.negated() : duration);
        } else if (other instanceof TimeDelta delta) {
            return new CalendarDuration(years, months, rest.plus(minus ? delta.negated() : delta));
        }
        return minus ? Undefined.ABSENT : right(operator, other);
    }

    private CalendarDuration combined(CalendarDuration other) {
        return new CalendarDuration(years.add(other.years), months.add(other.months), rest.plus(other.rest));
    }

    CalendarDuration negated() {
        return new CalendarDuration(years.negate(), months.negate(), rest.negated());
    }

    @Override
    public @Nullable Object right(Operator operator, @Nullable Object other) {
        boolean minus = operator == Operator.SUBTRACT;
        if (operator == Operator.MULTIPLY) {
            return left(operator, other);
        } else if (!minus && operator != Operator.ADD) {
            return Undefined.ABSENT;
        } else if (other instanceof TimeDelta delta) {
            CalendarDuration signed = minus ? negated() : this;
            return new CalendarDuration(signed.years, signed.months, signed.rest.plus(delta));
        } else if (hasFractions() && !(other instanceof CalendarDuration)) {
            throw EvaluationException.value("fractional years or months not supported for date calculations");
        } else if (other instanceof DateTime time) {
            LocalDate date = moved(time.local().toLocalDate(), minus);
            return time.with(date.atTime(time.local().toLocalTime())).plus(rest, minus);
        } else if (other instanceof CalendarDate date) {
            return new CalendarDate(moved(date.date(), minus)).plus(rest, minus);
        }
        return Undefined.ABSENT;
    }

    private boolean hasFractions() {
        return years.remainder(BigDecimal.ONE).signum() != 0
                || months.remainder(BigDecimal.ONE).signum() != 0;
    }

    private @Nullable Object span(@Nullable Object start, @Nullable Object end) {
        if ((start == null) == (end == null)) {
            throw EvaluationException.value("one of start and end is required, not both");
        }
        Object moved = right(start == null ? Operator.SUBTRACT : Operator.ADD, start == null ? end : start);
        Object later = start == null ? end : moved;
        Object earlier = start == null ? moved : start;
        Object span = later instanceof PythonObject object ? object.left(Operator.SUBTRACT, earlier) : Undefined.ABSENT;
        if (span == Undefined.ABSENT) {
            throw EvaluationException.type("a duration begins or ends at a date or datetime");
        }
        return span;
    }

    /** The date moved by the years and months, on the last day of the month where that is shorter. */
    private LocalDate moved(LocalDate date, boolean back) {
        BigDecimal by = back ? total().negate() : total();
        if (by.abs().compareTo(BigDecimal.valueOf(200_000)) > 0) {
            throw EvaluationException.value("year is out of range");
        }
        YearMonth month = YearMonth.from(date).plusMonths(by.longValue());
        if (month.getYear() < 1 || month.getYear() > 9999) {
            throw EvaluationException.value("year " + month.getYear() + " is out of range");
        }
        return month.atDay(Math.min(date.getDayOfMonth(), month.lengthOfMonth()));
    }
}
