package dev.weir.lake;

import dev.weir.lake.commit.Layout;
import dev.weir.lake.parquet.MemoryBudget;
import dev.weir.lake.parquet.Provenance;
import dev.weir.lake.parquet.StreamWriter;
import dev.weir.lake.schema.StreamColumns;
import dev.weir.lake.storage.Storage;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.StreamInfo;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Opens the writers of a run's streams. */
final class StreamLoads {

    private final LakeOptions options;
    private final Storage storage;
    private final MemoryBudget memory;
    private final Provenance provenance;

    StreamLoads(LakeOptions options, Storage storage) {
        this.options = options;
        this.storage = storage;
        this.memory = new MemoryBudget(Math.max(1, options.memoryBudgetBytes() / 4));
        this.provenance = new Provenance(options.runId(), options.now());
    }

    StreamLoad open(StreamInfo stream, DataSet dataSet, @Nullable Snapshot before) {
        StreamColumns columns = StreamColumns.of(stream.schema());
        columns.warnings()
                .forEach(warning -> options.log().accept(LogLevel.WARN, "Stream " + stream.name() + ": " + warning));
        String day = options.now().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        String folder = new Layout(dataSet.source()).stream(dataSet.stream()) + "/load_date=" + day + "/";
        AtomicInteger number = new AtomicInteger();
        StreamWriter writer = new StreamWriter(
                columns,
                provenance,
                memory,
                () -> storage.stage(
                        folder + options.runId() + "-" + number.incrementAndGet() + ".parquet", options.runId()));
        return new StreamLoad(stream, dataSet, before, columns, day, writer);
    }
}
