package dev.weir.standard.incremental;

import dev.weir.spi.template.Scope;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads times in any of several formats, the first that fits, and writes them in one. Remembers the last value, as a
 * record's time is asked for several times in a row. Safe for concurrent use.
 */
final class TimeCodec {

    private record Known(Object value, OffsetDateTime time) {}

    private final Scope scope;
    private final List<String> formats;
    private final String format;
    private volatile @Nullable Known last;

    /**
     * A codec.
     *
     * @param inputs the formats to read, before the one that is written
     * @param format the format to write
     */
    TimeCodec(List<String> inputs, String format, Scope scope) {
        this.scope = scope;
        this.format = format;
        List<String> all = new ArrayList<>(inputs);
        all.add(format);
        this.formats = List.copyOf(all);
    }

    /** The formats that are read. */
    List<String> formats() {
        return formats;
    }

    /** The time that a value stands for; null if it fits no format. */
    @Nullable
    OffsetDateTime parse(Object value) {
        Known known = last;
        if (known != null && known.value.equals(value)) {
            return known.time;
        }
        for (String candidate : formats) {
            OffsetDateTime time = parse(value, candidate);
            if (time != null) {
                last = new Known(value, time);
                return time;
            }
        }
        return null;
    }

    private @Nullable OffsetDateTime parse(Object value, String candidate) {
        try {
            return scope.runtime().timeFormats().parse(text(value, candidate), candidate);
        } catch (IllegalArgumentException doesNotFit) {
            return null;
        }
    }

    /** Counts of whole units drop the fraction of a number. */
    private String text(Object value, String candidate) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Double number && isWholeCount(candidate)) {
            return Long.toString(number.longValue());
        }
        if (value instanceof Boolean yes && isWholeCount(candidate)) {
            return yes ? "1" : "0";
        }
        return value instanceof Long ? value.toString() : scope.text(value);
    }

    private static boolean isWholeCount(String format) {
        return format.equals("%s") || format.equals("%ms") || format.equals("%epoch_microseconds");
    }

    /** A time as text. */
    String format(OffsetDateTime time) {
        return scope.runtime().timeFormats().format(time, format);
    }
}
