package dev.weir.lake.layout;

import dev.weir.lake.declare.PartitionKey;
import dev.weir.lake.declare.PartitionKey.OfField;
import dev.weir.lake.schema.Column;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sorts the rows of a data set into partitions, and knows which of those a run has read. For one thread at a time. */
public final class Partitioner {

    private final PartitionKeys keys;
    private final List<String> names;
    private final @Nullable RowKey[] rowKeys;
    private final boolean constant;
    private final Warnings warnings = new Warnings();
    private final SliceValues slices;
    private final Coverage coverage;
    private final Map<List<@Nullable String>, Partition> known = new HashMap<>();

    /** Rows that belong together. */
    public record Part(Partition partition, List<Row> rows) {}

    /**
     * A partitioner for one run.
     *
     * @param columns     the columns of the files
     * @param cursorField the field that orders the stream's records; null if it has none
     */
    public Partitioner(PartitionKeys keys, List<Column> columns, RunFacts run, @Nullable String cursorField) {
        this.keys = keys;
        this.names = keys.names();
        this.rowKeys = new RowKey[names.size()];
        for (int i = 0; i < rowKeys.length; i++) {
            PartitionKey key = keys.keys().get(i);
            rowKeys[i] = key instanceof OfField field ? RowKey.of(field, columns, warnings) : null;
        }
        this.constant = Arrays.stream(rowKeys).allMatch(key -> key == null);
        this.slices = new SliceValues(keys, run, warnings);
        this.coverage = new Coverage(keys, slices, run, cursorField);
    }

    /** The keys. */
    public PartitionKeys keys() {
        return keys;
    }

    /** Sorts rows of one slice; those of one partition stay in their order. */
    public Collection<Part> split(List<Row> rows, StreamSlice slice) {
        @Nullable String[] values = new @Nullable String[rowKeys.length];
        int next = 0;
        List<@Nullable String> ofSlice = slices.of(slice);
        for (int i = 0; i < rowKeys.length; i++) {
            values[i] = rowKeys[i] == null ? ofSlice.get(next++) : null;
        }
        Collection<Part> parts = constant ? List.of(new Part(partition(values), rows)) : split(rows, values);
        for (Part part : parts) {
            if (!part.rows().isEmpty()) {
                coverage.wrote(part.partition(), slice);
            }
        }
        return parts;
    }

    private Collection<Part> split(List<Row> rows, @Nullable String[] values) {
        Map<Partition, Part> parts = new LinkedHashMap<>();
        Part last = null;
        for (Row row : rows) {
            boolean same = fill(values, row);
            if (last == null || !same) {
                last = parts.computeIfAbsent(partition(values), found -> new Part(found, new ArrayList<>()));
            }
            last.rows().add(row);
        }
        return parts.values();
    }

    /** Takes the values of a row; says whether they are those of the row before. */
    private boolean fill(@Nullable String[] values, Row row) {
        boolean same = true;
        for (int i = 0; i < rowKeys.length; i++) {
            RowKey key = rowKeys[i];
            if (key != null) {
                String value = key.value(row);
                String before = values[i];
                same &= value == null ? before == null : value.equals(before);
                values[i] = value;
            }
        }
        return same;
    }

    private Partition partition(@Nullable String[] values) {
        Partition found = known.get(Arrays.asList(values));
        if (found == null) {
            List<@Nullable String> own = Arrays.asList(values.clone());
            found = new Partition(names, own);
            known.put(own, found);
        }
        return found;
    }

    /** Says that a slice was read to its end. */
    public void completed(StreamSlice slice) {
        coverage.completed(slice);
    }

    /** Which partitions were read as a whole, by the slices that were read to their end so far. */
    public Coverage coverage() {
        return coverage;
    }

    /** The partitions that rows were sorted into. */
    public List<Partition> partitions() {
        return List.copyOf(known.values());
    }

    /** What the user should know. */
    public List<String> warnings() {
        return warnings.texts();
    }
}
