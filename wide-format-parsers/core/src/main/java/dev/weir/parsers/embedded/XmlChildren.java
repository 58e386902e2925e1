package dev.weir.parsers.embedded;

import dev.weir.parsers.value.OnDuplicate;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the attributes and elements of an XML element. */
final class XmlChildren {

    private final Set<String> lists;
    private final KeyedValues values = new KeyedValues(OnDuplicate.LIST);

    XmlChildren(Set<String> lists) {
        this.lists = lists;
    }

    void add(String name, @Nullable Object value) throws NotReadable {
        values.add(name, value);
    }

    /** The object that they make, with the text of the element; the text alone if there is nothing else, null if it is empty. */
    @Nullable
    Object with(String key, String text) throws NotReadable {
        Row row = values.row();
        if (row.isEmpty()) {
            return text.isEmpty() ? null : text;
        }
        for (int i = 0; i < row.size(); i++) {
            Object value = row.valueAt(i);
            if (lists.contains(row.keyAt(i)) && !(value instanceof List)) {
                List<@Nullable Object> alone = new ArrayList<>();
                alone.add(value);
                row.setValueAt(i, alone);
            }
        }
        if (!text.isEmpty()) {
            values.add(key, text);
        }
        return row;
    }
}
