package dev.weir.parsers.unpivot;

import dev.weir.parsers.value.ValueType;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.template.Scope;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a part of a column's name is written as a value.
 *
 * @param format the format of a time in the name, as Python's {@code strptime} has it; the part is no time without it
 * @param out    the format in which the time is written
 * @param map    other values for parts; those that are not in it stay
 * @param valueType the type that the value is given; a text without it
 */
@Component("weir.parsers.Capture")
public record Capture(
        @Nullable String format,
        @Default("\"%Y-%m-%d\"") String out,
        @Default("{}") Map<String, String> map,
        @Nullable ValueType valueType) {

    public Capture {
        map = Map.copyOf(map);
    }

    /**
     * The value of a part.
     *
     * @throws IllegalArgumentException if it is no time of the format, or not of the type
     */
    @Nullable
    Object value(String part, Scope scope) {
        String text = text(part, scope);
        return valueType == null ? text : valueType.of(text);
    }

    private String text(String part, Scope scope) {
        String value = map.getOrDefault(part, part);
        if (format == null) {
            return value;
        }
        OffsetDateTime time = scope.runtime().timeFormats().parse(value, format);
        return scope.runtime().timeFormats().format(time, out);
    }

    /** What a part should be, for messages. */
    String expected() {
        String time = format == null ? "" : "a time of the format '" + format + "'";
        String typed =
                valueType == null ? "" : "of the type " + valueType.name().toLowerCase(Locale.ROOT);
        return time + (time.isEmpty() || typed.isEmpty() ? "" : " and ") + typed;
    }
}
