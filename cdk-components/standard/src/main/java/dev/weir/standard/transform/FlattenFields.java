package dev.weir.standard.transform;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings nested fields to the top of each record, under their own key, or under the path to it joined by dots where that
 * key is taken. Elements of lists are numbered: {@code tags.0}.
 *
 * <pre>
 * type: FlattenFields
 * flatten_lists: false
 * </pre>
 *
 * @param flattenLists whether lists are flattened as well
 */
@Component(since = "6.12.0")
public record FlattenFields(
        @Since("6.18.0") @Default("true") boolean flattenLists) implements RecordTransformation {

    private record Field(String key, @Nullable Object value) {}

    @Override
    public void transform(Row record, Scope scope) {
        Row flat = flatten(record);
        record.clear();
        record.putAll(flat);
    }

    /** Takes the last field first: which of two equal keys gets the longer name depends on it. */
    private Row flatten(Row record) {
        Deque<Field> open = new ArrayDeque<>();
        open.push(new Field("_", record));
        Row flat = new Row();
        boolean insideList = false;
        while (!open.isEmpty()) {
            Field field = open.pop();
            if (field.value instanceof Row row) {
                for (int i = 0; i < row.size(); i++) {
                    String key = row.keyAt(i);
                    boolean taken = insideList || flat.containsKey(key);
                    open.push(new Field(taken ? field.key + "." + key : key, row.valueAt(i)));
                }
            } else if (flattenLists && field.value instanceof List<?> list) {
                insideList |= !list.isEmpty();
                for (int i = 0; i < list.size(); i++) {
                    open.push(new Field(field.key + "." + i, list.get(i)));
                }
            } else {
                flat.put(field.key, field.value);
            }
        }
        return flat;
    }
}
