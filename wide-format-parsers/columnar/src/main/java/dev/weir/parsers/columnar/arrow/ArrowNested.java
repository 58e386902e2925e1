package dev.weir.parsers.columnar.arrow;

import dev.weir.parsers.columnar.value.MapEntries;
import dev.weir.parsers.columnar.value.RecordMeter;
import dev.weir.parsers.columnar.value.Values;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.FixedSizeList;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Union;
import org.apache.arrow.flatbuf.UnionMode;
import org.jspecify.annotations.Nullable;

/** Makes columns of values that hold others. */
final class ArrowNested {

    private final ArrowColumns columns;
    private final BatchBuffers in;
    private final Values values;
    private final RecordMeter meter;

    ArrowNested(ArrowColumns columns, BatchBuffers in, Values values, RecordMeter meter) {
        this.columns = columns;
        this.in = in;
        this.values = values;
        this.meter = meter;
    }

    /** Makes a value of the elements from one position to another. */
    @FunctionalInterface
    private interface Span {
        Object of(long start, long end);
    }

    ArrowColumn column(ArrowField field) throws IOException {
        return switch (field.field().typeType()) {
            case Type.Union -> union(field);
            case Type.RunEndEncoded -> runs(field);
            case Type.Struct_ -> struct(field, columns.validity());
            case Type.FixedSizeList -> fixed(field, columns.validity());
            case Type.ListView -> views(field, columns.validity(), Integer.SIZE);
            case Type.LargeListView -> views(field, columns.validity(), Long.SIZE);
            case Type.LargeList -> lists(field, columns.validity(), Long.SIZE);
            case Type.List -> lists(field, columns.validity(), Integer.SIZE);
            default -> maps(field, columns.validity());
        };
    }

    private ArrowColumn lists(ArrowField field, Validity validity, int bits) throws IOException {
        ArrowNumbers.Numbers offsets = ArrowNumbers.of(bits, true, in.buffer());
        Span span = list(columns.column(field.child(0)));
        return present(validity, index -> span.of(offsets.at(index), offsets.at(index + 1)));
    }

    private ArrowColumn views(ArrowField field, Validity validity, int bits) throws IOException {
        ArrowNumbers.Numbers offsets = ArrowNumbers.of(bits, true, in.buffer());
        ArrowNumbers.Numbers sizes = ArrowNumbers.of(bits, true, in.buffer());
        Span span = list(columns.column(field.child(0)));
        return present(validity, index -> {
            long start = offsets.at(index);
            return span.of(start, Math.addExact(start, sizes.at(index)));
        });
    }

    private ArrowColumn fixed(ArrowField field, Validity validity) throws IOException {
        long size = ((FixedSizeList) field.field().type(new FixedSizeList())).listSize();
        Span span = list(columns.column(field.child(0)));
        return present(validity, index -> span.of(index * size, (index + 1) * size));
    }

    private Span list(ArrowColumn elements) {
        return (start, end) -> {
            List<@Nullable Object> list = new ArrayList<>();
            for (long i = checked(start, end); i < end; i++) {
                list.add(elements.value((int) i));
            }
            return list;
        };
    }

    private static long checked(long start, long end) {
        if (start < 0 || end < start || end > Integer.MAX_VALUE) {
            throw new IndexOutOfBoundsException("a list goes beyond its elements");
        }
        return start;
    }

    private ArrowColumn maps(ArrowField field, Validity validity) throws IOException {
        ArrowNumbers.Numbers offsets = ArrowNumbers.of(Integer.SIZE, true, in.buffer());
        ArrowField entries = field.child(0);
        columns.validity();
        ArrowColumn keys = columns.column(entries.child(0));
        ArrowColumn mapped = columns.column(entries.child(1));
        return present(validity, index -> {
            MapEntries map = new MapEntries(values.format());
            long end = offsets.at(index + 1);
            for (long i = checked(offsets.at(index), end); i < end; i++) {
                map.add(keys.value((int) i), mapped.value((int) i));
            }
            return map.json();
        });
    }

    private ArrowColumn struct(ArrowField field, Validity validity) throws IOException {
        Row names = new Row();
        List<ArrowColumn> fields = new ArrayList<>();
        for (ArrowField child : field.children()) {
            names.put(child.name(), null);
            fields.add(columns.column(child));
        }
        return present(validity, index -> {
            meter.value(8L * fields.size());
            @Nullable Object[] row = new Object[fields.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = fields.get(i).value(index);
            }
            return Row.withKeysOf(names, row);
        });
    }

    private ArrowColumn present(Validity validity, ArrowColumn column) {
        return index -> {
            boolean isNull = validity.isNull(index);
            meter.value();
            return isNull ? null : column.value(index);
        };
    }

    private ArrowColumn union(ArrowField field) throws IOException {
        Union type = (Union) field.field().type(new Union());
        FieldNode node = in.node();
        if (in.hasUnionValidity()) {
            in.buffer();
        }
        ByteBuffer types = in.buffer();
        boolean isDense = type.mode() == UnionMode.Dense;
        ByteBuffer offsets = isDense ? in.buffer() : types;
        ArrowColumn[] byNumber = new ArrowColumn[Byte.MAX_VALUE + 1];
        for (int i = 0; i < field.children().size(); i++) {
            byNumber[type.typeIdsLength() > 0 ? type.typeIds(i) : i] = columns.column(field.child(i));
        }
        long length = node.length();
        return index -> {
            ArrowColumn column = index < length ? byNumber[types.get(index)] : null;
            if (column == null) {
                throw new IndexOutOfBoundsException("a union has no such value");
            }
            return column.value(isDense ? offsets.getInt(ArrowNumbers.at(index, Integer.BYTES)) : index);
        };
    }

    /** Values that stand for many positions, each with the position behind its last one. */
    private ArrowColumn runs(ArrowField field) throws IOException {
        in.node();
        FieldNode node = in.node();
        in.buffer();
        ArrowNumbers.Numbers ends = ArrowNumbers.of((Int) field.child(0).field().type(new Int()), in.buffer());
        ArrowColumn each = columns.column(field.child(1));
        int count = (int) node.length();
        return index -> each.value(run(ends, count, index));
    }

    private static int run(ArrowNumbers.Numbers ends, int count, int index) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends.at(middle) <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
