package dev.weir.expressions.time;

import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Operator;
import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Undefined;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Python's datetime, in microseconds.
 *
 * @param local the wall clock
 * @param zone  its zone; null for a naive datetime, which counts as UTC where an instant is needed
 * @param fold  1 for the second of two equal wall clocks, else 0; only printed
 */
public record DateTime(LocalDateTime local, @Nullable Zone zone, int fold) implements PythonObject {

    private static final LocalDateTime FIRST = LocalDateTime.of(1, 1, 1, 0, 0);
    private static final LocalDateTime END = LocalDateTime.of(10_000, 1, 1, 0, 0);
    private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

    public DateTime {
        if (local.isBefore(FIRST) || !local.isBefore(END)) {
            throw EvaluationException.overflow("date value out of range");
        }
        local = local.truncatedTo(ChronoUnit.MICROS);
    }

    DateTime(LocalDateTime local, @Nullable Zone zone) {
        this(local, zone, 0);
    }

    /** The value that templates see for an instant with its offset. */
    public static DateTime of(OffsetDateTime time) {
        return new DateTime(time.toLocalDateTime(), Zone.of(time.getOffset().getTotalSeconds()));
    }

    /** The moment in UTC, rounded to a microsecond; a ValueError beyond the years that there are. */
    static DateTime ofEpochSeconds(double seconds) {
        if (Double.isNaN(seconds)) {
            throw EvaluationException.value("cannot convert float NaN to integer");
        } else if (Double.isInfinite(seconds)) {
            throw EvaluationException.overflow("cannot convert float infinity to integer");
        }
        return ofTimestamp(new BigDecimal(seconds)
                .movePointRight(6)
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigInteger());
    }

    /** The moment in UTC; a ValueError beyond the years that there are, an OverflowError beyond what a clock counts. */
    static DateTime ofTimestamp(BigInteger micros) {
        BigInteger seconds = micros.divide(BigInteger.valueOf(1_000_000));
        if (seconds.bitLength() < Long.SIZE
                && (seconds.compareTo(BigInteger.valueOf(END.toEpochSecond(ZoneOffset.UTC))) >= 0
                        || seconds.compareTo(BigInteger.valueOf(FIRST.toEpochSecond(ZoneOffset.UTC))) < 0)) {
            throw EvaluationException.value("year is out of range");
        }
        return ofEpochMicros(micros);
    }

    static DateTime ofEpochMicros(BigInteger micros) {
        long most = Long.MAX_VALUE / 4;
        if (micros.bitLength() > 62) {
            throw EvaluationException.overflow("date value out of range");
        }
        long bounded = Math.max(-most, Math.min(most, micros.longValue()));
        LocalDateTime local = EPOCH.plusSeconds(Math.floorDiv(bounded, 1_000_000L))
                .plusNanos(Math.floorMod(bounded, 1_000_000L) * 1000);
        return new DateTime(local, Zone.UTC);
    }

    /** The same moment for Java. */
    public OffsetDateTime toOffsetDateTime() {
        return local.atOffset(zone == null ? ZoneOffset.UTC : zone.offset());
    }

    DateTime with(LocalDateTime other) {
        return new DateTime(other, zone, fold);
    }

    DateTime with(@Nullable Zone other) {
        return new DateTime(local, other, fold);
    }

    DateTime inZone(Zone target) {
        int from = zone == null ? 0 : zone.seconds();
        return new DateTime(local.plusSeconds((long) target.seconds() - from), target);
    }

    /** The datetime moved by a span. */
    public DateTime plus(TimeDelta delta) {
        return plus(delta, false);
    }

    /** The same wall clock, in UTC if it had no zone. */
    public DateTime inUtcIfNaive() {
        return zone == null ? with(Zone.PARSED_UTC) : this;
    }

    DateTime plus(TimeDelta delta, boolean minus) {
        BigInteger micros = minus ? delta.micros().negate() : delta.micros();
        if (micros.bitLength() > 62) {
            throw EvaluationException.overflow("date value out of range");
        }
        return new DateTime(local.plus(micros.longValue(), ChronoUnit.MICROS), zone);
    }

    /** Microseconds since 1970 in UTC. */
    long epochMicros() {
        long micros = EPOCH.until(local, ChronoUnit.MICROS);
        return micros - (zone == null ? 0 : zone.seconds() * 1_000_000L);
    }

    /** Seconds since 1970 in UTC, as the nearest double. */
    public double timestamp() {
        return BigDecimal.valueOf(epochMicros(), 6).doubleValue();
    }

    int microsecond() {
        return local.getNano() / 1000;
    }

    @Override
    public String typeName() {
        return "datetime.datetime";
    }

    @Override
    public String text() {
        return iso(" ", "auto");
    }

    String iso(String separator, String precision) {
        return CalendarDate.iso(local.toLocalDate())
                + separator
                + clock(precision)
                + (zone == null ? "" : Zone.colon(zone.seconds()));
    }

    String clock(String precision) {
        String hours = Zone.two(local.getHour());
        String minutes = hours + ":" + Zone.two(local.getMinute());
        String seconds = minutes + ":" + Zone.two(local.getSecond());
        String micros = TimeDelta.six(microsecond());
        return switch (precision) {
            case "auto" -> microsecond() == 0 ? seconds : seconds + "." + micros;
            case "hours" -> hours;
            case "minutes" -> minutes;
            case "seconds" -> seconds;
            case "milliseconds" -> seconds + "." + micros.substring(0, 3);
            case "microseconds" -> seconds + "." + micros;
            default -> throw EvaluationException.value("Unknown timespec value");
        };
    }

    /** The names of all methods of datetimes, dates and timedeltas. */
    public static Set<String> methodNames() {
        return TimeMethods.names();
    }

    @Override
    public String format(Run run, String spec) {
        run.text(spec.length());
        return Strftime.format(this, spec);
    }

    @Override
    public String repr() {
        StringBuilder out = new StringBuilder("datetime.datetime(");
        out.append(local.getYear()).append(", ").append(local.getMonthValue());
        out.append(", ").append(local.getDayOfMonth());
        out.append(", ").append(local.getHour()).append(", ").append(local.getMinute());
        if (local.getSecond() != 0 || microsecond() != 0) {
            out.append(", ").append(local.getSecond());
        }
        if (microsecond() != 0) {
            out.append(", ").append(microsecond());
        }
        return out.append(fold == 0 ? "" : ", fold=1")
                .append(zone == null ? "" : ", tzinfo=" + zone.repr())
                .append(')')
                .toString();
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return other instanceof DateTime time
                && (zone == null) == (time.zone == null)
                && epochMicros() == time.epochMicros();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DateTime time && local.equals(time.local) && Objects.equals(zone, time.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(local, zone);
    }

    @Override
    public int hash() {
        return Long.hashCode(epochMicros());
    }

    @Override
    public @Nullable Integer order(@Nullable Object other) {
        if (!(other instanceof DateTime time)) {
            return null;
        } else if ((zone == null) != (time.zone == null)) {
            throw EvaluationException.type("can't compare offset-naive and offset-aware datetimes");
        }
        return Long.compare(epochMicros(), time.epochMicros());
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "year" -> (long) local.getYear();
            case "month" -> (long) local.getMonthValue();
            case "day" -> (long) local.getDayOfMonth();
            case "hour" -> (long) local.getHour();
            case "minute" -> (long) local.getMinute();
            case "second" -> (long) local.getSecond();
            case "microsecond" -> (long) microsecond();
            case "fold" -> (long) fold;
            case "tzinfo" -> zone == null ? null : new ZoneInfo(zone);
            case "min", "max", "resolution" -> TimeMakers.dateTimeBound(name);
            default -> TimeMethods.dateTime(this, name);
        };
    }

    @Override
    public @Nullable Object left(Operator operator, @Nullable Object other) {
        boolean minus = operator == Operator.SUBTRACT;
        if ((minus || operator == Operator.ADD) && other instanceof TimeDelta delta) {
            return plus(delta, minus);
        } else if (minus && other instanceof DateTime time) {
            if ((zone == null) != (time.zone == null)) {
                throw EvaluationException.type("can't subtract offset-naive and offset-aware datetimes");
            }
            return TimeDelta.ofMicros(epochMicros() - time.epochMicros());
        }
        return Undefined.ABSENT;
    }

    @Override
    public @Nullable Object right(Operator operator, @Nullable Object other) {
        return operator == Operator.ADD ? left(operator, other) : Undefined.ABSENT;
    }

    /** The zone as a value of its own. */
    record ZoneInfo(Zone zone) implements PythonObject {

        @Override
        public String typeName() {
            return "datetime.timezone";
        }

        @Override
        public String text() {
            return zone.name();
        }

        @Override
        public String repr() {
            return zone.repr();
        }

        @Override
        public boolean equalTo(@Nullable Object other) {
            return other instanceof ZoneInfo info && zone.seconds() == info.zone.seconds();
        }

        @Override
        public @Nullable Object attribute(String name) {
            return TimeMethods.zone(this, name);
        }
    }
}
