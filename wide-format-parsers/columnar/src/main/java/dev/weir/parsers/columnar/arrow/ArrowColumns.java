package dev.weir.parsers.columnar.arrow;

import dev.weir.parsers.columnar.value.RecordMeter;
import dev.weir.parsers.columnar.value.Values;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.arrow.flatbuf.Type;
import org.jspecify.annotations.Nullable;

/** Makes columns of the buffers of a batch, which stand in the order of the fields, each before its parts. */
final class ArrowColumns {

    private final BatchBuffers in;
    private final ArrowDictionaries dictionaries;
    private final RecordMeter meter;
    private final ArrowScalars scalars;
    private final ArrowNested nested;

    ArrowColumns(BatchBuffers in, ArrowDictionaries dictionaries, Values values, RecordMeter meter) {
        this.in = in;
        this.dictionaries = dictionaries;
        this.meter = meter;
        this.scalars = new ArrowScalars(in, values, meter);
        this.nested = new ArrowNested(this, in, values, meter);
    }

    /** The column of a field. */
    ArrowColumn column(ArrowField field) throws IOException {
        if (field.dictionary() != null) {
            return inDictionary(field, field.dictionary());
        }
        return switch (field.field().typeType()) {
            case Type.List,
                    Type.LargeList,
                    Type.FixedSizeList,
                    Type.ListView,
                    Type.LargeListView,
                    Type.Struct_,
                    Type.Map,
                    Type.Union,
                    Type.RunEndEncoded -> nested.column(field);
            default -> scalars.column(field);
        };
    }

    private ArrowColumn inDictionary(ArrowField field, long number) throws IOException {
        Validity validity = validity();
        ByteBuffer indexes = in.buffer();
        ArrowNumbers.Numbers numbers =
                ArrowNumbers.of(field.field().dictionary().indexType(), indexes);
        ArrowDictionary dictionary = dictionaries.get(number);
        return index -> {
            if (validity.isNull(index)) {
                return nothing();
            }
            return dictionary.value(numbers.at(index));
        };
    }

    /** The next node and the buffer of its nulls. */
    Validity validity() throws IOException {
        var node = in.node();
        return Validity.of(node, in.buffer(), in.isSkipping());
    }

    private @Nullable Object nothing() {
        meter.value();
        return null;
    }
}
