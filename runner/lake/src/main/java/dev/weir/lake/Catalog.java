package dev.weir.lake;

import dev.weir.lake.commit.Commit;
import dev.weir.lake.commit.Entry;
import dev.weir.lake.commit.Layout;
import dev.weir.lake.commit.Standing;
import dev.weir.lake.json.JsonText;
import dev.weir.lake.storage.InFlight;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What a lake says it holds. All failures are {@code ConnectorException}s. */
public final class Catalog {

    private final OpenLake lake;

    /** The catalogue of a lake. */
    public Catalog(OpenLake lake) {
        this.lake = lake;
    }

    /** The current snapshots of an entry of the log, by data set. */
    public Map<DataSet, Snapshot> snapshots(Entry entry) {
        return snapshots(entry, entry.standing().keySet());
    }

    /** The snapshots that are current in an entry of the log, by data set, of those among some that have one. */
    public Map<DataSet, Snapshot> snapshots(Entry entry, Collection<DataSet> some) {
        List<String> paths = some.stream()
                .map(dataSet -> entry.of(dataSet).snapshot())
                .filter(Objects::nonNull)
                .toList();
        Map<DataSet, Snapshot> snapshots = new TreeMap<>();
        InFlight.map(paths, this::snapshot).forEach(snapshot -> snapshots.put(snapshot.dataSet(), snapshot));
        return snapshots;
    }

    /**
     * A snapshot by its path.
     *
     * @throws ConnectorException of type SINK if it is not there, or not any more
     */
    public Snapshot snapshot(String path) {
        Snapshot found = lake.documents().find(path, Catalog::parsed);
        if (found == null && lake.log().first() > 1) {
            throw new ConnectorException(
                    FailureType.SINK,
                    "Cannot read " + lake.storage().describe(path)
                            + ": it is not there any more (weir lake expire removes what is old; if this is not, restore it"
                            + " from a copy)");
        }
        return found == null ? lake.documents().get(path, Catalog::parsed) : found;
    }

    private static Snapshot parsed(byte[] text) {
        return Snapshot.of(JsonText.object(text));
    }

    /** The current snapshot of a data set; null if nothing was published. */
    public @Nullable Snapshot snapshot(DataSet dataSet) {
        Standing standing = lake.log().head().of(dataSet);
        return standing.snapshot() == null ? null : snapshot(standing.snapshot());
    }

    /** The snapshots of a data set from the current one back to the first that has not expired, at most so many. */
    public List<Snapshot> history(DataSet dataSet, int most) {
        return history(lake.log().head(), dataSet, most);
    }

    /** The histories of several data sets, in their order; see {@link #history(DataSet, int)}. */
    public List<List<Snapshot>> histories(Collection<DataSet> dataSets, int most) {
        Entry head = lake.log().head();
        return InFlight.map(dataSets, dataSet -> history(head, dataSet, most));
    }

    private List<Snapshot> history(Entry head, DataSet dataSet, int most) {
        List<Snapshot> found = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        String path = head.of(dataSet).snapshot();
        while (path != null && found.size() < most) {
            Snapshot snapshot = lake.documents().find(path, Catalog::parsed);
            if (snapshot == null) {
                refuseUnlessExpired(dataSet, path, paths);
                return found;
            }
            found.add(snapshot);
            paths.add(path);
            path = snapshot.previous();
        }
        return found;
    }

    /** A snapshot may be missing if one that came after it was current where the log begins. */
    private void refuseUnlessExpired(DataSet dataSet, String path, Set<String> later) {
        long first = lake.log().first();
        if (first == 1
                || !later.contains(
                        String.valueOf(lake.log().entry(first).of(dataSet).snapshot()))) {
            lake.documents().get(path, Catalog::parsed);
        }
    }

    /** A commit by its name. */
    public Commit commit(String id) {
        return lake.commits().commit(id);
    }

    /** The last entries of the log, at most so many, in their order. */
    public List<Entry> entries(int most) {
        long last = lake.log().head().number();
        long from = Math.max(lake.log().first(), last - most + 1);
        return InFlight.map(LongStream.rangeClosed(from, last).boxed().toList(), lake.log()::entry);
    }

    /** The folder of a stream's files, from the lake's root. */
    static String folder(DataSet dataSet) {
        return new Layout(dataSet.source()).stream(dataSet.stream());
    }
}
