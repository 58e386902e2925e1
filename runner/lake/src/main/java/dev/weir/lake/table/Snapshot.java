package dev.weir.lake.table;

import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.ColumnJson;
import dev.weir.lake.schema.SchemaGaps;
import dev.weir.spi.value.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A data set at one moment: its files and the state that goes with them. Written once, never changed.
 *
 * @param dataSet     whose
 * @param run         the run, or other change, that made it
 * @param at          when
 * @param previous    the path of the snapshot before; null if there was none
 * @param columns     the columns of its files, the lake's own not among them
 * @param partitionBy the columns in the paths
 * @param layout      how the values in the paths are made; null if that is not known
 * @param primaryKey  the paths of the fields that identify a record; empty if none do
 * @param cursorField the field that orders records; null if there is none
 * @param files       the files
 * @param gaps        where the schema and the columns differ
 * @param origins     from which partitions of the source the rows come
 * @param state       how far the stream was read; null if it has no state
 * @param history     the last published runs, oldest first
 * @param firstForms  the forms that it had first, see {@link TableForm#first}
 */
public record Snapshot(
        DataSet dataSet,
        String run,
        Instant at,
        @Nullable String previous,
        List<Column> columns,
        List<PartitionColumn> partitionBy,
        @Nullable String layout,
        List<List<String>> primaryKey,
        @Nullable String cursorField,
        List<DataFile> files,
        SchemaGaps gaps,
        SourcePartitions origins,
        @Nullable Row state,
        List<PastRun> history,
        List<TableForm> firstForms) {

    private static final long VERSION = 1;

    public Snapshot {
        columns = List.copyOf(columns);
        partitionBy = List.copyOf(partitionBy);
        primaryKey = primaryKey.stream().<List<String>>map(List::copyOf).toList();
        files = List.copyOf(files);
        history = List.copyOf(history);
        firstForms = List.copyOf(firstForms);
    }

    private TableForm form() {
        return new TableForm(partitionBy, columns);
    }

    /** How many rows its files have. */
    public long rows() {
        return files.stream().mapToLong(DataFile::rows).sum();
    }

    /** The same files with another state. */
    public Snapshot withState(String change, Instant changedAt, @Nullable String before, @Nullable Row next) {
        return new Snapshot(
                dataSet,
                change,
                changedAt,
                before,
                columns,
                partitionBy,
                layout,
                primaryKey,
                cursorField,
                files,
                gaps,
                origins,
                next,
                history,
                firstForms);
    }

    /** The same rows in other files. */
    public Snapshot withFiles(String change, Instant changedAt, @Nullable String before, List<DataFile> next) {
        return new Snapshot(
                dataSet,
                change,
                changedAt,
                before,
                columns,
                partitionBy,
                layout,
                primaryKey,
                cursorField,
                next,
                gaps,
                origins,
                state,
                history,
                firstForms);
    }

    /** The snapshot as a JSON value. */
    public Row toRow() {
        Row row = Row.of("weir_snapshot", VERSION);
        row.putAll(dataSet.toRow());
        row.put("run", run);
        row.put("at", at.toString());
        row.put("previous", previous);
        row.put("rows", rows());
        row.put("columns", ColumnJson.of(columns));
        row.put("partition_by", partitionBy.stream().map(PartitionColumn::toRow).toList());
        row.put("layout", layout);
        row.put("primary_key", primaryKey);
        row.put("cursor_field", cursorField);
        row.put("files", files.stream().map(DataFile::toRow).toList());
        row.put("schema_gaps", gaps.toRow());
        row.put("source_partitions", origins.toRow());
        row.put("state", state);
        row.put("history", history.stream().map(PastRun::toRow).toList());
        if (!firstForms.equals(List.of(form()))) {
            row.put("first_forms", firstForms.stream().map(TableForm::toRow).toList());
        }
        return row;
    }

    /**
     * The snapshot from its JSON value.
     *
     * @throws IllegalArgumentException if it is none, or of a later version
     */
    public static Snapshot of(Row row) {
        if (!Long.valueOf(VERSION).equals(row.get("weir_snapshot"))
                || !(row.get("run") instanceof String run)
                || !(row.get("at") instanceof String at)) {
            throw new IllegalArgumentException("not a snapshot of version " + VERSION);
        }
        List<Column> columns = ColumnJson.columns(row.get("columns"));
        List<PartitionColumn> partitionBy = each(row.get("partition_by"), PartitionColumn::of);
        List<TableForm> forms = each(row.get("first_forms"), TableForm::of);
        return new Snapshot(
                DataSet.of(row),
                run,
                Instant.parse(at),
                text(row.get("previous")),
                columns,
                partitionBy,
                text(row.get("layout")),
                keys(row.get("primary_key")),
                text(row.get("cursor_field")),
                each(row.get("files"), DataFile::of),
                SchemaGaps.ofRow(row.get("schema_gaps") instanceof Row gaps ? gaps : null),
                SourcePartitions.of(row.get("source_partitions")),
                row.get("state") instanceof Row state ? state : null,
                each(row.get("history"), PastRun::of),
                forms.isEmpty() ? List.of(new TableForm(partitionBy, columns)) : forms);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    private static <T> List<T> each(@Nullable Object list, Function<Row, T> reader) {
        List<T> items = new ArrayList<>();
        if (list instanceof List<?> values) {
            values.forEach(value -> items.add(reader.apply((Row) value)));
        }
        return items;
    }

    private static List<List<String>> keys(@Nullable Object list) {
        List<List<String>> keys = new ArrayList<>();
        if (list instanceof List<?> paths) {
            for (Object path : paths) {
                keys.add(((List<?>) path).stream().map(String::valueOf).toList());
            }
        }
        return keys;
    }
}
