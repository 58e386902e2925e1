package dev.weir.lake.parquet;

import dev.weir.lake.declare.SchemaSettings.Conflicts;
import dev.weir.lake.declare.SchemaSettings.Mode;
import dev.weir.lake.layout.Partition;
import dev.weir.lake.layout.Partitioner;
import dev.weir.lake.schema.StreamColumns;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a stream to files of their partitions. Few partitions are open at a time: if another one is needed,
 * the one that was longest without rows is finished, so that any number of partitions takes bounded memory. For one thread
 * at a time; ends with {@link #finish} or {@link #abort}.
 */
public final class PartitionedWriter {

    private final Partitioner partitioner;
    private final OpenPartitions open;
    private final Encoding encoding;
    private final @Nullable Quarantine quarantine;

    PartitionedWriter(StreamPlan plan, MemoryBudget budget, DataFiles files) {
        Provenance provenance = new Provenance(plan.run().run(), plan.run().startedAt());
        boolean drops = plan.declaration().schema().mode() == Mode.DISCARD;
        boolean keepsApart = plan.declaration().schema().conflicts() == Conflicts.QUARANTINE;
        StreamColumns columns = new StreamColumns(plan.columns(), plan.warnings());
        this.partitioner = new Partitioner(plan.keys(), plan.columns(), plan.run(), plan.cursorField());
        this.encoding = new Encoding(columns, provenance, plan.declaration().files(), new Remainder(drops));
        this.open = new OpenPartitions(encoding, plan.order(), budget, files);
        this.quarantine = keepsApart ? new Quarantine(plan.columns(), provenance, budget, files) : null;
    }

    /** Takes rows of one slice. */
    public void write(Batch batch) {
        Row slice = slice(batch.slice());
        List<Row> rows = quarantine == null ? batch.rows() : quarantine.keepApart(batch.rows(), slice);
        for (Partitioner.Part part : partitioner.split(rows, batch.slice())) {
            if (!part.rows().isEmpty()) {
                open.writer(part.partition()).write(part.rows(), slice);
            }
        }
    }

    private static Row slice(StreamSlice slice) {
        Row row = Row.of("partition", slice.partition());
        row.put("cursor_slice", slice.cursorSlice());
        return row;
    }

    /** Says that a slice was read to its end, and gave all of its rows. */
    public void sliceCompleted(StreamSlice slice) {
        partitioner.completed(slice);
    }

    /** Completes the files. */
    public PartitionedResult finish() {
        List<PartitionFile> files = open.finish();
        List<WrittenFile> apart = quarantine == null ? List.of() : quarantine.finish();
        encoding.release();
        List<Partition> partitions =
                files.stream().map(PartitionFile::partition).distinct().toList();
        List<String> warnings = new ArrayList<>(partitioner.warnings());
        warnings.addAll(open.warnings());
        Remainder remainder = encoding.remainder();
        return new PartitionedResult(
                files,
                apart,
                quarantine == null ? 0 : quarantine.rows(),
                quarantine == null ? Map.of() : quarantine.causes(),
                remainder.rescues(),
                remainder.unknown(),
                remainder.dropped(),
                partitions,
                partitioner.coverage(),
                warnings);
    }

    /** Throws away what is still open. Never fails. Files that were completed stay staged. */
    public void abort() {
        open.abort();
        if (quarantine != null) {
            quarantine.abort();
        }
        encoding.release();
    }
}
