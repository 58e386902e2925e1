package dev.weir.lake.parquet;

import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A struct, or the whole row. Fields that the schema does not know go to the remainder. */
final class StructNode implements Node {

    /** A field and where its values go. */
    record Field(String name, Node node) {}

    private final List<Field> fields;
    private final Set<String> names;
    private final Vector out;
    private final int ownLevels;
    private @Nullable Row[] rows = new Row[0];
    private int[] known = new int[0];
    /** A row whose keys all others of the batch have; null if there is none. */
    private @Nullable Row alike;

    /** A struct whose presence counts so many definition levels: 1, or 0 for the whole row. */
    StructNode(List<Field> fields, Vector out, int ownLevels) {
        this.fields = List.copyOf(fields);
        this.names = fields.stream().map(Field::name).collect(Collectors.toUnmodifiableSet());
        this.out = out;
        this.ownLevels = ownLevels;
    }

    @Override
    public void write(Vector in, Remainder remainder) {
        open(in, remainder);
        for (Field field : fields) {
            out.name(field.name());
            pick(field.name(), field.node().takesJsonText());
            field.node().write(out, remainder);
        }
        for (int i = 0; i < in.size; i++) {
            Row row = rows[i];
            if (row != null && known[i] < row.size()) {
                keepUnknown(row, in, i, remainder);
            }
            rows[i] = null;
        }
        out.clear();
    }

    private void open(Vector in, Remainder remainder) {
        int size = in.size;
        out.mapped(size);
        Row first = null;
        boolean same = true;
        if (rows.length < size) {
            rows = new Row[out.values.length];
            known = new int[out.values.length];
        }
        for (int i = 0; i < size; i++) {
            Object value = in.values[i];
            Row row = value instanceof Row found ? found : null;
            rows[i] = row;
            known[i] = 0;
            if (row != null) {
                first = first == null ? row : first;
                same &= row.hasKeysOf(first);
            }
            out.repetitions[i] = in.repetitions[i];
            out.definitions[i] = in.definitions[i] + (row == null ? 0 : ownLevels);
            if (value != null && row == null) {
                remainder.rescue(in, i, value);
            }
        }
        alike = same ? first : null;
    }

    /** Takes one field out of each row. */
    private void pick(String name, boolean asStored) {
        Row sample = alike;
        if (sample == null) {
            search(name, asStored);
        } else {
            take(sample.positionOf(name), asStored);
        }
    }

    /** Takes the field at a position out of each row; where there is none, nothing. */
    private void take(int position, boolean asStored) {
        for (int i = 0; i < out.size; i++) {
            Row row = position < 0 ? null : rows[i];
            if (row == null) {
                out.values[i] = null;
            } else {
                out.values[i] = asStored ? row.storedAt(position) : row.valueAt(position);
                known[i]++;
            }
        }
    }

    /** Takes a field out of rows that differ; those of one page mostly have it at the same position. */
    private void search(String name, boolean asStored) {
        int guess = 0;
        for (int i = 0; i < out.size; i++) {
            Row row = rows[i];
            if (row == null) {
                out.values[i] = null;
                continue;
            }
            if (guess >= row.size() || !row.keyAt(guess).equals(name)) {
                int position = row.positionOf(name);
                if (position < 0) {
                    out.values[i] = null;
                    continue;
                }
                guess = position;
            }
            out.values[i] = asStored ? row.storedAt(guess) : row.valueAt(guess);
            known[i]++;
        }
    }

    private void keepUnknown(Row row, Vector in, int index, Remainder remainder) {
        for (int i = 0; i < row.size(); i++) {
            if (!names.contains(row.keyAt(i))) {
                remainder.keep(in, index, row.keyAt(i), row.valueAt(i));
            }
        }
    }

    @Override
    public void leaves(Consumer<LeafNode> visitor) {
        fields.forEach(field -> field.node().leaves(visitor));
    }
}
