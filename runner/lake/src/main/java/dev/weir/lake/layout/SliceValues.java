package dev.weir.lake.layout;

import dev.weir.lake.declare.PartitionKey;
import dev.weir.lake.declare.PartitionKey.OfField;
import dev.weir.lake.declare.PartitionKey.OfRun;
import dev.weir.lake.declare.PartitionKey.OfSlice;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of the keys that are the same for all rows of a slice, in the keys' order. For one thread at a time. */
final class SliceValues {

    private final List<PartitionKey> keys;
    private final RunFacts run;
    private final PartitionValue text = new PartitionValue(PartitionColumn.Type.TEXT);
    private final Warnings warnings;
    private @Nullable StreamSlice last;
    private List<@Nullable String> lastValues = List.of();

    SliceValues(PartitionKeys keys, RunFacts run, Warnings warnings) {
        this.keys =
                keys.keys().stream().filter(key -> !(key instanceof OfField)).toList();
        this.run = run;
        this.warnings = warnings;
    }

    /** The values of a slice; null where there is none. */
    List<@Nullable String> of(StreamSlice slice) {
        if (slice != last) {
            List<@Nullable String> values = new ArrayList<>();
            keys.forEach(key -> values.add(value(key, slice)));
            lastValues = Collections.unmodifiableList(values);
            last = slice;
        }
        return lastValues;
    }

    private @Nullable String value(PartitionKey key, StreamSlice slice) {
        if (key instanceof OfRun ofRun) {
            return switch (ofRun.value()) {
                case LOAD_DATE ->
                    run.startedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString();
                case RUN -> run.run();
                case ACCOUNT -> run.account();
            };
        }
        return ofSlice((OfSlice) key, slice);
    }

    private @Nullable String ofSlice(OfSlice key, StreamSlice slice) {
        FieldPath path = new FieldPath(key.path());
        for (Row part : List.of(slice.cursorSlice(), slice.partition(), slice.extraFields())) {
            if (path.isIn(part)) {
                Object value = path.in(part);
                String found = value == null ? null : text.text(value);
                if (value != null && found == null) {
                    warnings.unfit(key.key(), key.path());
                }
                return found == null ? null : HiveText.value(found);
            }
        }
        Set<String> known = new LinkedHashSet<>(slice.cursorSlice().keySet());
        known.addAll(slice.partition().keySet());
        known.addAll(slice.extraFields().keySet());
        throw new ConnectorException(
                FailureType.CONFIG,
                "Cannot partition by " + key.key() + ": the stream's slices have no '" + key.path() + "' ("
                        + (known.isEmpty() ? "it is read in one slice" : "they have " + String.join(", ", known))
                        + "; correct partition_by in the lake's declaration)");
    }
}
