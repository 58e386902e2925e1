package dev.weir.lake.parquet;

import dev.weir.lake.declare.SortKey;
import dev.weir.lake.declare.StreamDeclaration;
import dev.weir.lake.layout.PartitionKeys;
import dev.weir.lake.layout.RunFacts;
import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.SchemaChange;
import dev.weir.lake.schema.SchemaEvolution;
import dev.weir.lake.schema.StreamColumns;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.StreamInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run writes a stream: settled before the first record, and the same to the end.
 *
 * @param declaration what is declared of the stream
 * @param run         the run
 * @param columns     the columns of the files, the lake's own not among them
 * @param changes     what is different from the columns of earlier files
 * @param keys        the keys of its partitions
 * @param cursorField the field that orders its records; null if it has none
 * @param warnings    what the user should know
 */
public record StreamPlan(
        StreamDeclaration declaration,
        RunFacts run,
        List<Column> columns,
        List<SchemaChange> changes,
        PartitionKeys keys,
        @Nullable String cursorField,
        List<String> warnings) {

    public StreamPlan {
        columns = List.copyOf(columns);
        changes = List.copyOf(changes);
        warnings = List.copyOf(warnings);
    }

    /**
     * Lays down how a stream is written.
     *
     * @param before the columns of its earlier files; empty if there are none
     * @throws ConnectorException of type CONFIG if what is declared does not suit the stream, with all that is wrong
     */
    public static StreamPlan of(StreamInfo stream, StreamDeclaration declaration, List<Column> before, RunFacts run) {
        PartitionKeys keys = PartitionKeys.of(declaration.partitionBy(), run.account());
        StreamColumns named =
                StreamColumns.of(stream.schema(), declaration.schema().columns(), keys.ofRun(), before);
        SchemaEvolution evolution =
                SchemaEvolution.of(named, before, declaration.schema().mode());
        List<String> warnings = new ArrayList<>(named.warnings());
        PlanCheck check = new PlanCheck(stream.name(), evolution.columns(), keys);
        check.keys();
        check.sorting(declaration.sortBy());
        check.bloomFilters(declaration.files().bloomFilters());
        check.names(declaration.schema().columns().keySet(), warnings);
        if (!check.problems().isEmpty()) {
            throw new ConnectorException(FailureType.CONFIG, String.join("\n", check.problems()));
        }
        return new StreamPlan(
                declaration, run, evolution.columns(), evolution.changes(), keys, stream.cursorField(), warnings);
    }

    /** The keys of its partitions as columns. */
    public List<PartitionColumn> partitionColumns() {
        return keys.columns(columns);
    }

    /** A writer of its rows. */
    public PartitionedWriter writer(MemoryBudget budget, DataFiles files) {
        return new PartitionedWriter(this, budget, files);
    }

    /** How row groups are sorted; null if they are not. Keys that are the same for a whole file do not count. */
    @Nullable
    RowOrder order() {
        List<SortKey> sorting = declaration.sortBy().stream()
                .filter(key -> PartitionKeys.typeOf(key.field(), columns) != null)
                .toList();
        return sorting.isEmpty() ? null : new RowOrder(sorting, columns);
    }
}
