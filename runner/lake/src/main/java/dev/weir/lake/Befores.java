package dev.weir.lake;

import dev.weir.lake.commit.Entry;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.value.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
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
        return states(any -> true);
    }

    /** The states of some of the streams of the source and the account, by name. */
    Map<String, Row> states(Predicate<String> streams) {
        Entry head = lake.log().head();
        List<DataSet> own = head.standing().keySet().stream()
                .filter(dataSet -> dataSet.equals(dataSet(dataSet.stream())) && streams.test(dataSet.stream()))
                .toList();
        own.forEach(dataSet -> seen.put(dataSet, String.valueOf(head.of(dataSet).snapshot())));
        Map<String, Row> states = new TreeMap<>();
        new Catalog(lake).snapshots(head, own).forEach((dataSet, snapshot) -> {
            snapshots.put(String.valueOf(head.of(dataSet).snapshot()), snapshot);
            if (snapshot.state() != null) {
                states.put(dataSet.stream(), snapshot.state());
            }
        });
        return states;
    }

    /** The snapshot of a data set that this run has taken; null if there is none yet. */
    @Nullable
    Snapshot snapshot(DataSet dataSet) {
        String path = path(dataSet);
        seen.put(dataSet, String.valueOf(path));
        return path == null ? null : snapshots.computeIfAbsent(path, new Catalog(lake)::snapshot);
    }

    /** Where the snapshot of a data set lies; null if there is none yet. */
    @Nullable
    String path(DataSet dataSet) {
        return lake.log().latest().of(dataSet).snapshot();
    }
}
