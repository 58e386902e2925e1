package dev.weir.engine.state;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A partition as a key: equal for equal fields in any order, different for {@code 1} and {@code "1"}.
 *
 * @param partition the partition with its keys sorted on all levels, as the reference writes it into states
 */
record PartitionKey(Row partition) {

    static PartitionKey of(Row partition) {
        return new PartitionKey(sorted(partition));
    }

    private static Row sorted(Row row) {
        Row sorted = new Row();
        new TreeMap<>(row).forEach((key, value) -> sorted.put(key, sorted(value)));
        return sorted;
    }

    private static @Nullable Object sorted(@Nullable Object value) {
        if (value instanceof Row row) {
            return sorted(row);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(sorted(element)));
            return copy;
        }
        return value;
    }
}
