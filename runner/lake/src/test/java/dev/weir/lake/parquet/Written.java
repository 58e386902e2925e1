package dev.weir.lake.parquet;

import dev.weir.lake.Lakes;
import dev.weir.lake.declare.LakeDeclaration;
import dev.weir.lake.declare.StreamDeclaration;
import dev.weir.lake.layout.RunFacts;
import dev.weir.lake.schema.Column;
import dev.weir.lake.storage.LocalStorage;
import dev.weir.lake.storage.StagedOutput;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes rows of a stream into a folder as a run would, and shows the files at once. */
public final class Written implements DataFiles {

    private final LocalStorage storage;
    private final String run;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger apart = new AtomicInteger();
    private final MemoryBudget budget;
    private StreamDeclaration declaration = StreamDeclaration.DEFAULT;

    /** The columns that the run wrote with, for the next one. */
    public List<Column> columns = List.of();

    private Written(Path folder, String run, long budget) {
        this.storage = new LocalStorage(folder);
        this.run = run;
        this.budget = new MemoryBudget(budget);
    }

    public static Written run(Path folder, String run) {
        return new Written(folder, run, 64 << 20);
    }

    static Written run(Path folder, String run, long budget) {
        return new Written(folder, run, budget);
    }

    /** What is declared of the stream, as JSON with single quotes. */
    public Written declared(String json) {
        declaration = LakeDeclaration.of(Lakes.json("{\"lake\": {\"defaults\": " + json.replace('\'', '"') + "}}"))
                .defaults();
        return this;
    }

    StreamPlan plan(StreamInfo stream, List<Column> before) {
        return StreamPlan.of(stream, declaration, before, new RunFacts(run, Lakes.NOW, null, false));
    }

    /** Writes rows that were read in one slice. */
    public PartitionedResult write(StreamInfo stream, List<Column> before, List<Row> rows) {
        return write(stream, before, rows, StreamSlice.WHOLE);
    }

    PartitionedResult write(StreamInfo stream, List<Column> before, List<Row> rows, StreamSlice slice) {
        StreamPlan plan = plan(stream, before);
        columns = plan.columns();
        PartitionedWriter writer = plan.writer(budget, this);
        for (int at = 0; at < rows.size(); at += 500) {
            List<Row> part = new ArrayList<>(rows.subList(at, Math.min(rows.size(), at + 500)));
            writer.write(new Batch(stream, slice, part));
        }
        writer.sliceCompleted(slice);
        PartitionedResult result = writer.finish();
        result.files().forEach(file -> storage.publish(file.file().staged()));
        result.quarantine().forEach(file -> storage.publish(file.staged()));
        return result;
    }

    @Override
    public StagedOutput data(String partitionPath) {
        String folder = partitionPath.isEmpty() ? "" : partitionPath + "/";
        return storage.stage("shop/orders/" + folder + run + "-" + number.incrementAndGet() + ".parquet", run);
    }

    @Override
    public StagedOutput quarantine() {
        String name = run + "-q" + apart.incrementAndGet() + ".parquet";
        return storage.stage("shop/_weir/quarantine/orders/" + name, run);
    }
}
