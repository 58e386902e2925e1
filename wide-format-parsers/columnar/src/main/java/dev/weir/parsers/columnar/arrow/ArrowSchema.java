package dev.weir.parsers.columnar.arrow;

import dev.weir.parsers.columnar.value.Reading;
import dev.weir.parsers.source.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;
import org.jspecify.annotations.Nullable;

/** The columns of a stream, held to the limits: a few bytes of its tables may stand for very many. */
final class ArrowSchema {

    private static final String EXTENSION = "ARROW:extension:name";
    private static final String UUID = "arrow.uuid";

    private final Reading reading;
    private final List<ArrowField> fields = new ArrayList<>();
    private final Map<Long, ArrowField> dictionaries = new HashMap<>();
    private int count;

    private ArrowSchema(Reading reading) {
        this.reading = reading;
    }

    /** The schema that the first message of a stream holds. */
    static ArrowSchema of(@Nullable Message message, Reading reading) throws IOException {
        if (message == null || message.headerType() != MessageHeader.Schema) {
            throw new IOException("it does not begin with a schema");
        }
        Schema schema = (Schema) message.header(new Schema());
        if (schema.endianness() == Endianness.Big) {
            throw Unreadable.because(
                    "Cannot read Arrow: its numbers have their highest byte first (ask the source for the"
                            + " usual order)");
        }
        ArrowSchema read = new ArrowSchema(reading);
        List<Field> top = new ArrayList<>();
        for (int i = 0; i < schema.fieldsLength(); i++) {
            top.add(schema.fields(i));
            read.count();
        }
        read.fields.addAll(read.named(top, true, 1));
        return read;
    }

    /** The columns. */
    List<ArrowField> fields() {
        return fields;
    }

    /** The values of a dictionary. */
    ArrowField dictionary(long number) throws IOException {
        ArrowField values = dictionaries.get(number);
        if (values == null) {
            throw new IOException("a dictionary belongs to no column");
        }
        return values;
    }

    private void count() {
        if (++count > reading.limits().columns()) {
            throw Unreadable.limit(
                    "Arrow", "it has more than " + reading.limits().columns() + " columns", "columns");
        }
    }

    private List<ArrowField> named(List<Field> siblings, boolean areKeys, int depth) {
        List<String> names = new ArrayList<>();
        siblings.forEach(field -> names.add(field.name() == null ? "" : field.name()));
        List<String> distinct = areKeys ? reading.selection().distinct(names) : names;
        List<ArrowField> named = new ArrayList<>();
        for (int i = 0; i < siblings.size(); i++) {
            named.add(field(siblings.get(i), distinct.get(i), depth));
        }
        return named;
    }

    private ArrowField field(Field field, String name, int depth) {
        if (depth > reading.limits().depth()) {
            throw Unreadable.limit(
                    "Arrow", "columns are nested more than " + reading.limits().depth() + " deep", "depth");
        }
        List<Field> children = new ArrayList<>();
        for (int i = 0; i < field.childrenLength(); i++) {
            children.add(field.children(i));
            count();
        }
        boolean areKeys = field.typeType() == Type.Struct_;
        Long dictionary = field.dictionary() == null ? null : field.dictionary().id();
        ArrowField read = new ArrowField(name, field, named(children, areKeys, depth + 1), dictionary, isUuid(field));
        if (dictionary != null) {
            dictionaries.put(dictionary, read.plain());
        }
        return read;
    }

    private static boolean isUuid(Field field) {
        for (int i = 0; i < field.customMetadataLength(); i++) {
            if (EXTENSION.equals(field.customMetadata(i).key())
                    && UUID.equals(field.customMetadata(i).value())) {
                return true;
            }
        }
        return false;
    }
}
