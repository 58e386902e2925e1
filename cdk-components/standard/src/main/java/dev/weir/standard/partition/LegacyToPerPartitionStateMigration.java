package dev.weir.standard.partition;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.Stream;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.slicing.StateMigration;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the state of a partitioned stream from {@code {partition: {cursor_field: value}}} into the form
 * {@code {states: [{partition, cursor}]}}.
 *
 * <pre>
 * type: LegacyToPerPartitionStateMigration
 * </pre>
 */
@Component(since = "0.75.0")
public record LegacyToPerPartitionStateMigration() implements StateMigration {

    @Override
    public StateMigration forStream(Stream stream) {
        IncrementalSync sync = stream.incrementalSync();
        PartitionRouter router = stream.retriever().partitionRouter();
        if (sync == null || router == null) {
            throw new IllegalArgumentException("Cannot migrate states of stream '" + stream.name() + "': it has no "
                    + (sync == null ? "incremental_sync" : "partition_router")
                    + " (remove the LegacyToPerPartitionStateMigration)");
        }
        if (router instanceof UnionPartitionRouter union) {
            return new ForStream(union.partitionField(), sync);
        }
        if (router instanceof SubstreamPartitionRouter substream) {
            boolean single = substream.parentStreamConfigs().size() == 1;
            return new ForStream(single ? substream.parentStreamConfigs().get(0).partitionField() : null, sync);
        }
        throw new IllegalArgumentException("Cannot migrate states of stream '" + stream.name()
                + "': its partitions come neither from a SubstreamPartitionRouter nor from a UnionPartitionRouter"
                + " (remove the LegacyToPerPartitionStateMigration)");
    }

    @Override
    public boolean shouldMigrate(Row state, Scope scope) {
        throw unbound();
    }

    @Override
    public Row migrate(Row state, Scope scope) {
        throw unbound();
    }

    private static ConnectorException unbound() {
        return new ConnectorException(
                FailureType.INTERNAL,
                "Cannot migrate a state: the LegacyToPerPartitionStateMigration was not given its stream");
    }

    /**
     * The migration for one stream.
     *
     * @param partitionField the field of its partitions; null if there are several parents, and nothing is migrated then
     * @param sync           its cursor
     */
    private record ForStream(@Nullable Template<String> partitionField, IncrementalSync sync)
            implements StateMigration {

        @Override
        public boolean shouldMigrate(Row state, Scope scope) {
            if (partitionField == null || state.isEmpty() || state.containsKey("states")) {
                return false;
            }
            String cursorField = sync.cursorField(scope);
            return state.values().stream()
                    .allMatch(value ->
                            value instanceof Row cursor && cursor.size() == 1 && cursor.containsKey(cursorField));
        }

        @Override
        public Row migrate(Row state, Scope scope) {
            String field = partitionField == null ? "" : partitionField.in(scope);
            List<@Nullable Object> states = new ArrayList<>();
            state.forEach((key, cursor) -> {
                Row migrated = Row.of("partition", Row.of(field, key));
                migrated.put("cursor", Row.copyOf(cursor));
                states.add(migrated);
            });
            return Row.of("states", states);
        }
    }
}
