package dev.weir.parsers.fields;

import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as messages show them. */
public final class Shown {

    private static final int MOST = 40;

    private Shown() {}

    /** A value, shortened. */
    public static String of(@Nullable Object value) {
        if (value instanceof Row) {
            return "an object";
        }
        if (value instanceof List) {
            return "a list";
        }
        String text = String.valueOf(value);
        String printed = text.codePoints()
                .limit(MOST)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String rest = printed.length() < text.length() ? "…" : "";
        return value instanceof String ? "'" + printed + rest + "'" : printed + rest;
    }
}
