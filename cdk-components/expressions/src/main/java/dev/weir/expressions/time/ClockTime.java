package dev.weir.expressions.time;

import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.Run;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time of day, which {@code time()} of a datetime gives.
 *
 * @param zone its zone; null without one
 * @param fold 1 for the second of two equal wall clocks, else 0; only printed
 */
record ClockTime(LocalTime time, @Nullable Zone zone, int fold) implements PythonObject {

    /** The day on which Python lays out a time alone. */
    private static final LocalDate DAY = LocalDate.of(1900, 1, 1);

    ClockTime(LocalTime time, @Nullable Zone zone) {
        this(time, zone, 0);
    }

    DateTime onDay() {
        return new DateTime(time.atDate(DAY), zone);
    }

    @Override
    public String typeName() {
        return "datetime.time";
    }

    @Override
    public String text() {
        return iso("auto");
    }

    String iso(String precision) {
        return onDay().clock(precision) + (zone == null ? "" : Zone.colon(zone.seconds()));
    }

    @Override
    public String repr() {
        int micros = time.getNano() / 1000;
        String seconds = time.getSecond() == 0 && micros == 0 ? "" : ", " + time.getSecond();
        return "datetime.time(" + time.getHour() + ", " + time.getMinute() + seconds
                + (micros == 0 ? "" : ", " + micros) + (zone == null ? "" : ", tzinfo=" + zone.repr())
                + (fold == 0 ? "" : ", fold=1")
                + ")";
    }

    @Override
    public String format(Run run, String spec) {
        run.text(spec.length());
        return Strftime.format(onDay(), spec);
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return other instanceof ClockTime clock && (zone == null) == (clock.zone == null) && micros() == clock.micros();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClockTime clock && time.equals(clock.time) && Objects.equals(zone, clock.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(time, zone);
    }

    @Override
    public int hash() {
        return Long.hashCode(micros());
    }

    /** Microseconds since midnight in UTC. */
    private long micros() {
        return time.toNanoOfDay() / 1000 - (zone == null ? 0 : zone.seconds() * 1_000_000L);
    }

    @Override
    public @Nullable Integer order(@Nullable Object other) {
        if (!(other instanceof ClockTime another)) {
            return null;
        } else if ((zone == null) != (another.zone == null)) {
            throw EvaluationException.type("can't compare offset-naive and offset-aware times");
        }
        return Long.compare(micros(), another.micros());
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "hour" -> (long) time.getHour();
            case "minute" -> (long) time.getMinute();
            case "second" -> (long) time.getSecond();
            case "microsecond" -> time.getNano() / 1000L;
            case "fold" -> (long) fold;
            case "tzinfo" -> zone == null ? null : new DateTime.ZoneInfo(zone);
            case "min", "max", "resolution" -> TimeMakers.clockBound(name);
            default -> TimeMethods.clock(this, name);
        };
    }
}
