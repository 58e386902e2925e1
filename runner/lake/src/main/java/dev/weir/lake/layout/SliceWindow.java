package dev.weir.lake.layout;

import dev.weir.lake.convert.TimeText;
import dev.weir.spi.value.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the window of a cursor out of a slice. For one thread at a time. */
final class SliceWindow {

    private static final long DAY = 86_400;
    private static final long MINUTE = 60;
    private static final int TO_MINUTES = "yyyy-mm-ddThh:mm".length();

    private final Instant now;
    private final TimeText time = new TimeText();

    /** Windows of a run that started at a time: what is later is in the future. */
    SliceWindow(Instant now) {
        this.now = now;
    }

    /** Adds the slice's window. One that is not understood counts as not read. */
    void addTo(Windows windows, Row cursorSlice) {
        Object from = value(cursorSlice, "start_time", 0);
        Object to = value(cursorSlice, "end_time", 1);
        Long start = second(from);
        Long end = start == null ? null : second(to);
        if (start == null || end == null) {
            return;
        }
        long precision = precision(String.valueOf(to));
        boolean untilNow = precision == DAY
                ? end >= now.getEpochSecond() - Math.floorMod(now.getEpochSecond(), DAY)
                : end + precision > now.getEpochSecond();
        if (untilNow) {
            windows.add(new Windows.Span(start, Long.MAX_VALUE));
        } else if (precision == DAY) {
            windows.addDays(new Windows.Span(start, end));
        } else {
            windows.add(new Windows.Span(start, end + precision));
        }
    }

    private static @Nullable Object value(Row cursorSlice, String usual, int position) {
        if (cursorSlice.containsKey(usual)) {
            return cursorSlice.get(usual);
        }
        return position < cursorSlice.size() ? cursorSlice.valueAt(position) : null;
    }

    private @Nullable Long second(@Nullable Object value) {
        if (value instanceof String text && time.parse(text)) {
            return time.day() * DAY + time.secondOfDay() - time.offsetSeconds();
        }
        String digits = String.valueOf(value);
        if (digits.matches("\\d{9,10}")) {
            return Long.valueOf(digits);
        }
        return digits.matches("\\d{12,13}") ? (Long) (Long.parseLong(digits) / 1000) : null;
    }

    /** How long the smallest unit of a text lasts, in seconds; fractions count as a second. */
    private long precision(String text) {
        if (!time.parse(text)) {
            return 1;
        }
        boolean seconds = text.length() > TO_MINUTES && text.charAt(TO_MINUTES) == ':';
        return !time.hasTime() ? DAY : seconds ? 1 : MINUTE;
    }
}
