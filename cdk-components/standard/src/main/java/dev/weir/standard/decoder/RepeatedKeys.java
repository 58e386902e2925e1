package dev.weir.standard.decoder;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How values that come with one key several times are kept: the first one alone, from the second on all in a list. */
public final class RepeatedKeys {

    private RepeatedKeys() {}

    /** Puts a value into a row, beside those that came with its key before. */
    @SuppressWarnings("unchecked") // a list that was put here holds JSON values
    public static void put(Row row, String key, @Nullable Object value) {
        if (!row.containsKey(key)) {
            row.put(key, value);
        } else if (row.get(key) instanceof List<?> several) {
            ((List<@Nullable Object>) several).add(value);
        } else {
            List<@Nullable Object> both = new ArrayList<>();
            both.add(row.get(key));
            both.add(value);
            row.put(key, both);
        }
    }
}
