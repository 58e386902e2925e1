package dev.weir.lake;

import dev.weir.lake.layout.Coverage.Cover;
import dev.weir.lake.layout.Partition;
import dev.weir.lake.parquet.PartitionedResult;
import dev.weir.lake.parquet.StreamPlan;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which files of a data set the files of a run take the place of. */
final class Replacement {

    private static final int SHOWN = 3;

    private final DataSet dataSet;
    private final StreamPlan plan;
    private final List<DataFile> before;
    private final @Nullable String layout;

    Replacement(DataSet dataSet, StreamPlan plan, @Nullable Snapshot before) {
        this.dataSet = dataSet;
        this.plan = plan;
        this.before = before == null ? List.of() : before.files();
        this.layout = before == null ? null : before.layout();
    }

    /**
     * The files that are replaced.
     *
     * @throws ConnectorException of type CONFIG if rows would be lost that the run did not read again
     */
    List<DataFile> removed(PartitionedResult written) {
        return switch (plan.declaration().publish()) {
            case APPEND -> List.of();
            case OVERWRITE -> before;
            case REPLACE -> covered(written);
        };
    }

    private List<DataFile> covered(PartitionedResult written) {
        refuseOtherKeys();
        Set<String> filled =
                before.stream().map(file -> file.partition().toString()).collect(Collectors.toSet());
        List<Partition> lossy = written.partlyCovered().stream()
                .filter(partition -> filled.contains(partition.values().toString()))
                .toList();
        if (!lossy.isEmpty()) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot replace partitions of " + dataSet + ": only a part was read of " + shown(lossy)
                            + ", the rest of what is there would be lost (partition by what a slice reads as a whole, such"
                            + " as the day of the cursor field, or publish: append)");
        }
        return before.stream()
                .filter(file -> written.coverage().of(file.partition()) == Cover.WHOLE)
                .toList();
    }

    /** What lies by other keys cannot be told to be the same rows. */
    private void refuseOtherKeys() {
        String now = plan.keys().definition();
        if (!before.isEmpty() && layout != null && !layout.equals(now)) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot replace partitions of " + dataSet + ": its files are partitioned by " + layout
                            + ", no longer by " + now
                            + " (take partition_by back, or read all of it once with publish: overwrite)");
        }
    }

    private static String shown(List<Partition> partitions) {
        String first = partitions.stream().limit(SHOWN).map(Partition::path).collect(Collectors.joining(", "));
        return partitions.size() > SHOWN ? first + " and " + (partitions.size() - SHOWN) + " more" : first;
    }
}
