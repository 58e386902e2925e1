package dev.weir.parsers.embedded;

import dev.weir.parsers.value.OnDuplicate;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers values by their keys. */
final class KeyedValues {

    private final OnDuplicate onDuplicate;
    private final Row row = new Row();
    private final Set<String> lists = new HashSet<>();

    KeyedValues(OnDuplicate onDuplicate) {
        this.onDuplicate = onDuplicate;
    }

    @SuppressWarnings("unchecked") // the lists are its own
    void add(String key, @Nullable Object value) throws NotReadable {
        if (!row.containsKey(key) || onDuplicate == OnDuplicate.LAST) {
            row.put(key, value);
        } else if (onDuplicate == OnDuplicate.FAIL) {
            throw new NotReadable("key '" + key + "' comes twice");
        } else if (lists.contains(key)) {
            ((List<@Nullable Object>) java.util.Objects.requireNonNull(row.get(key))).add(value);
        } else {
            startList(key, value);
        }
    }

    private void startList(String key, @Nullable Object value) {
        List<@Nullable Object> list = new ArrayList<>();
        list.add(row.get(key));
        list.add(value);
        lists.add(key);
        row.put(key, list);
    }

    Row row() {
        return row;
    }
}
