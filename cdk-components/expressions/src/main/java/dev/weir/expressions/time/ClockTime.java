package dev.weir.expressions.time;

import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.Run;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A time of day without a zone, which {@code time()} of a datetime gives. */
record ClockTime(LocalTime time) implements PythonObject {

    /** The day on which Python lays out a time alone. */
    private static final LocalDate DAY = LocalDate.of(1900, 1, 1);

    DateTime onDay() {
        return new DateTime(time.atDate(DAY), null);
    }

    @Override
    public String typeName() {
        return "datetime.time";
    }

    @Override
    public String text() {
        return onDay().clock("auto");
    }

    @Override
    public String repr() {
        int micros = time.getNano() / 1000;
        String seconds = time.getSecond() == 0 && micros == 0 ? "" : ", " + time.getSecond();
        return "datetime.time(" + time.getHour() + ", " + time.getMinute() + seconds
                + (micros == 0 ? "" : ", " + micros) + ")";
    }

    @Override
    public String format(Run run, String spec) {
        run.text(spec.length());
        return Strftime.format(onDay(), spec);
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return equals(other);
    }

    @Override
    public int hash() {
        return time.hashCode();
    }

    @Override
    public @Nullable Integer order(@Nullable Object other) {
        return other instanceof ClockTime another ? time.compareTo(another.time) : null;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "hour" -> (long) time.getHour();
            case "minute" -> (long) time.getMinute();
            case "second" -> (long) time.getSecond();
            case "microsecond" -> time.getNano() / 1000L;
            case "tzinfo" -> null;
            default -> TimeMethods.clock(this, name);
        };
    }
}
