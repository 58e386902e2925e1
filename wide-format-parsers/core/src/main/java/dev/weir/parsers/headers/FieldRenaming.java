package dev.weir.parsers.headers;

import dev.weir.parsers.fields.PerKeys;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renames the fields of one page's records. Used by one thread. */
final class FieldRenaming implements RecordTransformation {

    private final PerKeys<List<String>> names;

    FieldRenaming(HeaderStyle style) {
        this.names = new PerKeys<>(row -> style.names(List.copyOf(row.keySet())));
    }

    @Override
    public void transform(Row record, Scope scope) {
        List<String> renamed = names.of(record);
        @Nullable Object[] values = new Object[renamed.size()];
        boolean changes = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = record.storedAt(i);
            changes |= !renamed.get(i).equals(record.keyAt(i));
        }
        if (!changes) {
            return;
        }
        record.clear();
        for (int i = 0; i < values.length; i++) {
            record.put(renamed.get(i), values[i]);
        }
    }
}
