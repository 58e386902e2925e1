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
        if (rows.length < size) {
            rows = new Row[out.values.length];
            known = new int[out.values.length];
        }
        for (int i = 0; i < size; i++) {
            Object value = in.values[i];
            Row row = value instanceof Row found ? found : null;
            rows[i] = row;
            known[i] = 0;
            out.repetitions[i] = in.repetitions[i];
            out.definitions[i] = in.definitions[i] + (row == null ? 0 : ownLevels);
            if (value != null && row == null) {
                remainder.rescue(in, i, value);
            }
        }
    }

    /** Takes one field out of each row. Rows of one page mostly have it at the same position. */
    private void pick(String name, boolean asStored) {
        int guess = 0;
        for (int i = 0; i < out.size; i++) {
            Row row = rows[i];
            if (row == null) {
                out.values[i] = null;
                continue;
            }
            if (guess >= row.size() || !row.keyAt(guess).equals(name)) {
                if (!row.containsKey(name)) {
                    out.values[i] = null;
                    continue;
                }
                guess = position(row, name);
            }
            out.values[i] = asStored ? row.storedAt(guess) : row.valueAt(guess);
            known[i]++;
        }
    }

    private static int position(Row row, String name) {
        int position = 0;
        while (!row.keyAt(position).equals(name)) {
            position++;
        }
        return position;
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
