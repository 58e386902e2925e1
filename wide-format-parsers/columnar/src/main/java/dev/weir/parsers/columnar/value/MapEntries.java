package dev.weir.parsers.columnar.value;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a map while it is read. It becomes an object where its keys are plain values, whose texts are the keys of the
 * object; otherwise a list of objects with {@code key} and {@code value}. Used by one thread.
 */
public final class MapEntries {

    private final String format;
    private final List<@Nullable Object> keys = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private boolean isPlain = true;

    public MapEntries(String format) {
        this.format = format;
    }

    /** Adds an entry. */
    public void add(@Nullable Object key, @Nullable Object value) {
        isPlain &= key != null && !(key instanceof Row) && !(key instanceof List<?>);
        keys.add(key);
        values.add(value);
    }

    /** The map as a value of JSON. */
    public Object json() {
        return isPlain ? object() : list();
    }

    private Row object() {
        Row object = new Row(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            object.put(text(keys.get(i)), values.get(i));
        }
        if (object.size() != keys.size()) {
            throw Unreadable.body(format, "a key stands twice in a map", null);
        }
        return object;
    }

    private static String text(@Nullable Object key) {
        return key instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(key);
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            Row entry = new Row(2);
            entry.put("key", keys.get(i));
            entry.put("value", values.get(i));
            list.add(entry);
        }
        return list;
    }
}
