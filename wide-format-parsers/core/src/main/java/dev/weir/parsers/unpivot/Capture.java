package dev.weir.parsers.unpivot;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.template.Scope;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a part of a column's name is written as a value.
 *
 * @param format the format of a time in the name, as Python's {@code strptime} has it; the part is no time without it
 * @param out    the format in which the time is written
 * @param map    other values for parts; those that are not in it stay
 */
@Component("weir.parsers.Capture")
public record Capture(
        @Nullable String format,
        @Default("\"%Y-%m-%d\"") String out,
        @Default("{}") Map<String, String> map) {

    public Capture {
        map = Map.copyOf(map);
    }

    /**
     * The value of a part.
     *
     * @throws IllegalArgumentException if it is no time of the format
     */
    String value(String part, Scope scope) {
        String value = map.getOrDefault(part, part);
        if (format == null) {
            return value;
        }
        OffsetDateTime time = scope.runtime().timeFormats().parse(value, format);
        return scope.runtime().timeFormats().format(time, out);
    }
}
