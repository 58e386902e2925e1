package dev.weir.parsers.lines;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a part of a line is, as grok patterns say it behind the column: {@code %{NUMBER:bytes:int}}. */
enum ColumnType {
    TEXT,
    INTEGER,
    FRACTION;

    /** The type of a name; null if there is none. */
    static @Nullable ColumnType named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "", "string" -> TEXT;
            case "int", "integer", "long" -> INTEGER;
            case "float", "double" -> FRACTION;
            default -> null;
        };
    }

    Object value(String text, String column) throws UnreadLine {
        try {
            return switch (this) {
                case TEXT -> text;
                case INTEGER -> Long.valueOf(text);
                case FRACTION -> finite(Double.parseDouble(text));
            };
        } catch (NumberFormatException e) {
            throw new UnreadLine("has something else than a number in '" + column + "'");
        }
    }

    private static Double finite(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new NumberFormatException();
        }
        return number;
    }
}
