package dev.weir.parsers.series;

import dev.weir.spi.value.Row;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Labels of series in the forms that sources send. */
final class Labels {

    private Labels() {}

    /** The label: the value behind a key of an object, the values of a list in one text, or the value itself. */
    static @Nullable Object of(@Nullable Object label, String key) {
        if (label instanceof Row row) {
            return of(row.get(key), key);
        }
        if (label instanceof List<?> parts) {
            return parts.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return label;
    }
}
