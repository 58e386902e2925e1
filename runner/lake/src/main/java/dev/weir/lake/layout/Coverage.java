package dev.weir.lake.layout;

import dev.weir.lake.declare.PartitionKey;
import dev.weir.lake.declare.PartitionKey.OfField;
import dev.weir.lake.declare.PartitionKey.OfSlice;
import dev.weir.lake.declare.PartitionKey.Truncation;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.SourcePartitionNames;
import dev.weir.lake.table.SourcePartitions;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which partitions a run has read as a whole, so that its files may take the place of those that were there. A slice
 * without a window of a cursor is whole; one with a window covers the hours, days, months or years of keys that cut the
 * cursor's field. Also from which partitions of the source the rows of each partition come. For one thread at a time.
 */
public final class Coverage {

    /** How much of a partition was read. */
    public enum Cover {
        /** All of it. */
        WHOLE,
        /** Some of it, or nobody can tell. */
        PART,
        /** Nothing. */
        NONE
    }

    private final PartitionKeys keys;
    private final SliceValues constants;
    private final boolean wholeWithoutWindow;
    private final boolean wholeAlways;
    private final List<OfField> cursorKeys;
    private final SliceWindow window;
    private final Map<List<@Nullable String>, Map<Row, Windows>> read = new HashMap<>();
    private final SourcePartitions.Builder origins = new SourcePartitions.Builder();
    private @Nullable StreamSlice lastWritten;
    private List<String> lastNames = List.of();

    Coverage(PartitionKeys keys, SliceValues constants, RunFacts run, @Nullable String cursorField) {
        this.keys = keys;
        this.constants = constants;
        this.cursorKeys = keys.keys().stream()
                .filter(OfField.class::isInstance)
                .map(OfField.class::cast)
                .filter(key -> key.field().equals(cursorField) && key.truncate() != Truncation.NONE)
                .toList();
        this.wholeWithoutWindow = run.fromBeginning() || cursorField == null;
        this.wholeAlways = run.fromBeginning() && cursorKeys.isEmpty();
        this.window = new SliceWindow(run.startedAt());
    }

    /** Says that rows of a slice were sorted into a partition. */
    void wrote(Partition partition, StreamSlice slice) {
        if (slice != lastWritten) {
            lastWritten = slice;
            lastNames = SourcePartitionNames.of(slice.partition());
        }
        lastNames.forEach(name -> origins.add(partition.values(), name));
    }

    /** From which partitions of the source the rows come that were sorted so far. */
    public SourcePartitions origins() {
        return origins.build();
    }

    /** Says that a slice was read to its end. */
    void completed(StreamSlice slice) {
        Windows windows = read.computeIfAbsent(constants.of(slice), key -> new HashMap<>())
                .computeIfAbsent(slice.partition(), partition -> new Windows());
        if (wholeAlways || isPartition(slice) || (slice.cursorSlice().isEmpty() && wholeWithoutWindow)) {
            windows.addWhole();
        } else if (!slice.cursorSlice().isEmpty()) {
            window.addTo(windows, slice.cursorSlice());
        }
    }

    /** Whether a key is a value of the slice's window, so that no other slice has rows of its partitions. */
    private boolean isPartition(StreamSlice slice) {
        return keys.keys().stream()
                .anyMatch(key ->
                        key instanceof OfSlice ofSlice && new FieldPath(ofSlice.path()).isIn(slice.cursorSlice()));
    }

    /** How much of a partition was read; the partition is given by its values by key, as paths have them before escaping. */
    public Cover of(Map<String, String> partition) {
        Map<Row, Windows> slices = read.get(constantsOf(partition));
        if (slices == null) {
            return Cover.NONE;
        }
        if (slices.values().stream().allMatch(Windows::isWhole)) {
            return Cover.WHOLE;
        }
        return cursorKeys.isEmpty() ? Cover.PART : ofUnits(partition, slices.values());
    }

    private Cover ofUnits(Map<String, String> partition, Collection<Windows> slices) {
        boolean touched = true;
        for (OfField key : cursorKeys) {
            String value = String.valueOf(partition.get(key.key()));
            Windows.Span unit = TimeUnitText.span(value, key.truncate(), key.zone());
            if (unit == null) {
                return value.equals(PartitionColumn.NO_VALUE) ? Cover.PART : Cover.NONE;
            }
            if (slices.stream().allMatch(windows -> windows.cover(unit))) {
                return Cover.WHOLE;
            }
            touched &= slices.stream().anyMatch(windows -> windows.touch(unit));
        }
        return touched ? Cover.PART : Cover.NONE;
    }

    private List<@Nullable String> constantsOf(Map<String, String> partition) {
        List<@Nullable String> values = new ArrayList<>();
        for (PartitionKey key : keys.keys()) {
            if (!(key instanceof OfField)) {
                String value = partition.get(key.key());
                values.add(PartitionColumn.NO_VALUE.equals(value) ? null : value);
            }
        }
        return values;
    }
}
