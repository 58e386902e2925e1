package dev.weir.lake;

import dev.weir.lake.commit.Entry;
import dev.weir.lake.commit.Standing;
import dev.weir.lake.json.JsonText;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.value.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What earlier runs left of the data sets that a run reads. For one thread at a time. */
final class Befores {

    private final String source;
    private final @Nullable String account;
    private final OpenLake lake;
    private final Map<DataSet, String> seen = new HashMap<>();
    private final Map<String, Snapshot> snapshots = new HashMap<>();

    Befores(LakeOptions options, OpenLake lake) {
        this.source = options.source();
        this.account = options.account();
        this.lake = lake;
    }

    DataSet dataSet(String stream) {
        return new DataSet(source, stream, account);
    }

    /** The paths of the snapshots that were looked at, {@code null} as text where there was none. */
    Map<DataSet, String> handedOut() {
        return seen;
    }

    /** The states of all streams of the source and the account, by name. */
    Map<String, Row> states() {
        Map<String, Row> states = new TreeMap<>();
        Entry head = lake.log().head();
        head.standing().forEach((dataSet, standing) -> {
            if (dataSet.equals(dataSet(dataSet.stream()))) {
                Snapshot snapshot = read(dataSet, standing);
                if (snapshot != null && snapshot.state() != null) {
                    states.put(dataSet.stream(), snapshot.state());
                }
            }
        });
        return states;
    }

    /** The snapshot of a data set that this run has taken; null if there is none yet. */
    @Nullable
    Snapshot snapshot(DataSet dataSet) {
        return read(dataSet, lake.log().latest().of(dataSet));
    }

    /** Where the snapshot of a data set lies; null if there is none yet. */
    @Nullable
    String path(DataSet dataSet) {
        return lake.log().latest().of(dataSet).snapshot();
    }

    private @Nullable Snapshot read(DataSet dataSet, Standing standing) {
        String path = standing.snapshot();
        seen.put(dataSet, String.valueOf(path));
        return path == null
                ? null
                : snapshots.computeIfAbsent(
                        path, any -> lake.documents().get(path, text -> Snapshot.of(JsonText.object(text))));
    }
}
