package dev.weir.standard.partition;

import dev.weir.spi.component.Stream;
import dev.weir.spi.read.ParentRecords;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Record;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.path.FieldPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One parent being read: its records as partitions. */
final class Parent implements AutoCloseable {

    /** The extra field in which a partition carries what its parent record holds of the child's first page. */
    static final String FIRST_PAGE = "child_response";

    private record ExtraField(String name, FieldPath path) {}

    private final ParentStreamConfig config;
    private final Stream stream;
    private final Row initialState;
    private final FieldPath key;
    private final String partitionField;
    private final List<ExtraField> extraFields;
    private final @Nullable FieldPath firstPage;
    private final Scope scope;
    private @Nullable ParentRecords records;

    Parent(ParentStreamConfig config, Row parentState, Row streamState, Scope scope) {
        this.config = config;
        this.scope = scope;
        this.stream = config.parent(scope);
        this.initialState =
                config.incrementalDependency() ? ParentState.of(stream, parentState, streamState, scope) : new Row();
        this.key = FieldPath.split(config.parentKey().in(scope));
        this.partitionField = config.partitionField().in(scope);
        this.extraFields = extraFields(config, scope);
        this.firstPage = streamState.isEmpty() ? config.firstPage(scope) : null;
    }

    private static List<ExtraField> extraFields(ParentStreamConfig config, Scope scope) {
        List<ExtraField> fields = new ArrayList<>();
        if (config.extraFields() != null) {
            config.extraFields().forEach(keys -> {
                List<String> path = keys.stream().map(step -> step.in(scope)).toList();
                fields.add(new ExtraField(String.join(".", path), FieldPath.of(path)));
            });
        }
        return fields;
    }

    /** The next partition; null after the last one. */
    @Nullable
    StreamSlice next() {
        ParentRecords open = records();
        while (open.hasNext()) {
            Record record = open.next();
            Object value = key.get(record.data(), null);
            if (value != null) {
                return partition(value, record);
            }
        }
        return null;
    }

    private StreamSlice partition(Object value, Record record) {
        Row partition = Row.of(partitionField, Row.copyOf(value));
        partition.put("parent_slice", record.slice().partition());
        Row extra = new Row();
        if (firstPage != null) {
            extra.put(FIRST_PAGE, Row.copyOf(firstPage.get(record.data(), List.of())));
        }
        for (ExtraField field : extraFields) {
            extra.put(field.name, Row.copyOf(field.path.get(record.data(), null)));
        }
        return new StreamSlice(partition, new Row(), extra);
    }

    /** Adds the parent's state, if the child depends on it. */
    void putState(Row states) {
        if (config.incrementalDependency()) {
            states.put(stream.name(), records().state());
        }
    }

    private ParentRecords records() {
        ParentRecords open = records;
        if (open == null) {
            open = scope.runtime().parent(stream, initialState);
            records = open;
        }
        return open;
    }

    @Override
    public void close() {
        if (records != null) {
            records.close();
        }
    }
}
