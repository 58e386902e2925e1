package dev.weir.lake;

import dev.weir.lake.commit.Layout;
import dev.weir.lake.declare.PublishMode;
import dev.weir.lake.declare.SchemaSettings.Mode;
import dev.weir.lake.declare.StreamDeclaration;
import dev.weir.lake.figures.FiguresCollector;
import dev.weir.lake.figures.Needs;
import dev.weir.lake.gate.CommitRules;
import dev.weir.lake.layout.RunFacts;
import dev.weir.lake.parquet.DataFiles;
import dev.weir.lake.parquet.MemoryBudget;
import dev.weir.lake.parquet.PartitionedWriter;
import dev.weir.lake.parquet.StreamPlan;
import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.SchemaGaps;
import dev.weir.lake.storage.StagedOutput;
import dev.weir.lake.storage.Storage;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.StreamInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Opens the writers of a run's streams. */
final class StreamLoads {

    private final LakeOptions options;
    private final Storage storage;
    private final MemoryBudget memory;
    private final CommitRules commitRules;

    StreamLoads(LakeOptions options, Storage storage) {
        this.options = options;
        this.storage = storage;
        this.memory = new MemoryBudget(Math.max(1, options.memoryBudgetBytes() / 4));
        this.commitRules = Judgement.commitRules(options.declaration().commitGate());
    }

    StreamLoad open(StreamInfo stream, DataSet dataSet, @Nullable Snapshot before) {
        StreamDeclaration declaration = options.declaration().stream(stream.name());
        boolean fromBeginning = options.fromBeginning()
                || declaration.publish() == PublishMode.OVERWRITE
                || before == null
                || before.state() == null;
        RunFacts run = new RunFacts(options.runId(), options.now(), options.account(), fromBeginning);
        List<Column> present = before == null ? List.of() : before.columns();
        StreamPlan plan = StreamPlan.of(stream, declaration, present, run);
        plan.warnings().forEach(warning -> warn(stream, warning));
        SchemaGaps known = before == null ? SchemaGaps.NONE : before.gaps();
        known.news(plan.changes()).forEach(change -> warn(stream, change.toString()));
        RuleColumns columns = columns(stream, dataSet, plan);
        return new StreamLoad(
                stream,
                dataSet,
                before,
                plan,
                columns.missing(),
                collector(stream, dataSet, plan),
                writer(dataSet, plan));
    }

    private void warn(StreamInfo stream, String message) {
        options.log().accept(LogLevel.WARN, "Stream " + stream.name() + ": " + message);
    }

    /** Compares the declaration with the columns. */
    private RuleColumns columns(StreamInfo stream, DataSet dataSet, StreamPlan plan) {
        if (plan.columns().isEmpty() && plan.declaration().schema().mode() == Mode.DISCARD) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot discard the fields without a column of the stream " + stream.name()
                            + ": it has no schema, so that nothing would be left (take schema: mode: discard away)");
        }
        RuleColumns columns =
                new RuleColumns(stream.name(), plan, commitRules.needs(dataSet).sums());
        Judgement.refuse(columns.problems());
        columns.doubts().forEach(doubt -> warn(stream, doubt));
        return columns;
    }

    private PartitionedWriter writer(DataSet dataSet, StreamPlan plan) {
        return plan.writer(memory, new RunFiles(storage, dataSet, options.runId()));
    }

    private FiguresCollector collector(StreamInfo stream, DataSet dataSet, StreamPlan plan) {
        Needs needs = Judgement.rulesOf(plan.declaration().gate()).needs().plus(commitRules.needs(dataSet));
        Map<String, String> fields = new HashMap<>();
        plan.columns().stream()
                .filter(column -> !column.name().equals(column.field()))
                .forEach(column -> fields.put(column.name(), column.field()));
        return new FiguresCollector(needs, stream.primaryKey(), fields);
    }

    /** The files of a data set in a run. */
    private static final class RunFiles implements DataFiles {

        private final Storage storage;
        private final DataSet dataSet;
        private final String run;
        private final AtomicInteger number = new AtomicInteger();
        private final AtomicInteger quarantined = new AtomicInteger();

        RunFiles(Storage storage, DataSet dataSet, String run) {
            this.storage = storage;
            this.dataSet = dataSet;
            this.run = run;
        }

        @Override
        public StagedOutput data(String partitionPath) {
            String folder = new Layout(dataSet.source()).stream(dataSet.stream());
            return storage.stage(
                    folder + (partitionPath.isEmpty() ? "" : "/" + partitionPath) + "/" + run + "-"
                            + number.incrementAndGet() + ".parquet",
                    run);
        }

        @Override
        public StagedOutput quarantine() {
            return storage.stage(
                    new Layout(dataSet.source()).quarantine(dataSet) + "/" + run + "-q" + quarantined.incrementAndGet()
                            + ".parquet",
                    run);
        }
    }
}
