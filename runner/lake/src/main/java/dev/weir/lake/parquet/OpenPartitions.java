package dev.weir.lake.parquet;

import dev.weir.lake.layout.Partition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The partitions of a stream that are being written, the longest unused first. For one thread at a time. */
final class OpenPartitions {

    /** What an open partition takes for each leaf column, about, however few rows it has. */
    private static final long COLUMN_BYTES = 16 << 10;

    private static final int FEWEST = 4;
    private static final int MOST = 256;

    private final Encoding encoding;
    private final @Nullable RowOrder order;
    private final MemoryBudget budget;
    private final DataFiles files;
    private final int most;
    private final Map<Partition, StreamWriter> writers = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Partition> finished = new HashSet<>();
    private final List<PartitionFile> written = new ArrayList<>();
    private long begunAgain;

    OpenPartitions(Encoding encoding, @Nullable RowOrder order, MemoryBudget budget, DataFiles files) {
        this.encoding = encoding;
        this.order = order;
        this.budget = budget;
        this.files = files;
        int declared = encoding.settings().open();
        long fitting =
                budget.bytes() / (COLUMN_BYTES * encoding.schema().getColumns().size());
        this.most = declared > 0 ? declared : (int) Math.max(FEWEST, Math.min(MOST, fitting));
    }

    /** The writer of a partition. */
    StreamWriter writer(Partition partition) {
        StreamWriter found = writers.get(partition);
        if (found == null) {
            if (writers.size() >= most) {
                finish(writers.keySet().iterator().next());
            }
            begunAgain += finished.contains(partition) ? 1 : 0;
            found = new StreamWriter(encoding, false, order, budget, () -> files.data(partition.path()));
            writers.put(partition, found);
        }
        return found;
    }

    private void finish(Partition partition) {
        StreamWriter writer = writers.get(partition);
        if (writer != null) {
            writer.finish().forEach(file -> written.add(new PartitionFile(file, partition)));
            writers.remove(partition);
            finished.add(partition);
        }
    }

    List<PartitionFile> finish() {
        List.copyOf(writers.keySet()).forEach(this::finish);
        return List.copyOf(written);
    }

    void abort() {
        writers.values().forEach(StreamWriter::abort);
        writers.clear();
    }

    /** What the user should know. */
    List<String> warnings() {
        return begunAgain == 0
                ? List.of()
                : List.of(
                        "its rows come in no order of their partitions: of " + finished.size() + " partitions, " + most
                                + " were open at a time, and a file was begun " + begunAgain
                                + " times more than there are partitions (choose coarser partitions, raise files: open, or"
                                + " compact)");
    }
}
