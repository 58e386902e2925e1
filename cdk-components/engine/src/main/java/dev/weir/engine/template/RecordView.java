package dev.weir.engine.template;

import dev.weir.expressions.value.Attributes;
import dev.weir.spi.value.Record;
import java.util.AbstractMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record as templates see it: a mapping of its fields, with its data, stream and slice as attributes. */
final class RecordView extends AbstractMap<String, @Nullable Object> implements Attributes {

    private final Record record;

    RecordView(Record record) {
        this.record = record;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return record.data().containsKey(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return record.data().get(key);
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return record.data().entrySet();
    }

    @Override
    public boolean hasAttribute(String name) {
        return switch (name) {
            case "data", "stream_name", "associated_slice", "file_reference" -> true;
            default -> false;
        };
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "data" -> record.data();
            case "stream_name" -> record.streamName();
            case "associated_slice" -> new SliceView(record.slice());
            default -> null;
        };
    }
}
