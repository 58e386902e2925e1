package dev.weir.lake;

import dev.weir.lake.commit.Commit;
import dev.weir.lake.commit.Entry;
import dev.weir.lake.commit.Layout;
import dev.weir.lake.commit.Standing;
import dev.weir.lake.downstream.Publication;
import dev.weir.lake.downstream.TableHistory;
import dev.weir.lake.json.JsonText;
import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.SchemaEvolution;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.Snapshot;
import dev.weir.lake.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a lake says it holds. All failures are {@code ConnectorException}s. */
public final class Catalog {

    private static final int FORMS = 1000;

    private final OpenLake lake;

    /** The catalogue of a lake. */
    public Catalog(OpenLake lake) {
        this.lake = lake;
    }

    /** The current snapshots of an entry of the log, by data set. */
    public Map<DataSet, Snapshot> snapshots(Entry entry) {
        Map<DataSet, Snapshot> snapshots = new TreeMap<>();
        entry.standing().forEach((dataSet, standing) -> {
            if (standing.snapshot() != null) {
                snapshots.put(dataSet, snapshot(standing.snapshot()));
            }
        });
        return snapshots;
    }

    /** A snapshot by its path. */
    public Snapshot snapshot(String path) {
        return lake.documents().get(path, text -> Snapshot.of(JsonText.object(text)));
    }

    /** The current snapshot of a data set; null if nothing was published. */
    public @Nullable Snapshot snapshot(DataSet dataSet) {
        Standing standing = lake.log().head().of(dataSet);
        return standing.snapshot() == null ? null : snapshot(standing.snapshot());
    }

    /** The snapshots of a data set from the current one back to the first, at most so many. */
    public List<Snapshot> history(DataSet dataSet, int most) {
        List<Snapshot> found = new ArrayList<>();
        for (Snapshot next = snapshot(dataSet); next != null && found.size() < most; next = previous(next)) {
            found.add(next);
        }
        return found;
    }

    private @Nullable Snapshot previous(Snapshot snapshot) {
        return snapshot.previous() == null ? null : snapshot(snapshot.previous());
    }

    /** All tables as they are. */
    public List<Table> tables() {
        return byStream(snapshots(lake.log().head()).values()).values().stream()
                .map(Catalog::table)
                .toList();
    }

    /** All tables with the forms that they had before. */
    public List<TableHistory> histories() {
        List<TableHistory> histories = new ArrayList<>();
        for (List<Snapshot> present :
                byStream(snapshots(lake.log().head()).values()).values()) {
            histories.add(new TableHistory(table(present), forms(present)));
        }
        return histories;
    }

    private List<Table> forms(List<Snapshot> present) {
        Set<Table> forms = new LinkedHashSet<>();
        for (Snapshot snapshot : present) {
            List<Snapshot> all = history(snapshot.dataSet(), FORMS);
            for (int i = all.size() - 1; i > 0; i--) {
                Table form = table(List.of(all.get(i)));
                forms.add(new Table(
                        form.source(),
                        form.stream(),
                        form.folder(),
                        form.columns(),
                        form.partitionBy(),
                        form.primaryKey(),
                        List.of()));
            }
        }
        return List.copyOf(forms);
    }

    private static Map<String, List<Snapshot>> byStream(Collection<Snapshot> snapshots) {
        Map<String, List<Snapshot>> streams = new LinkedHashMap<>();
        for (Snapshot snapshot : snapshots) {
            DataSet dataSet = snapshot.dataSet();
            String folder = new Layout(dataSet.source()).stream(dataSet.stream());
            streams.computeIfAbsent(folder, any -> new ArrayList<>()).add(snapshot);
        }
        return streams;
    }

    private static Table table(List<Snapshot> accounts) {
        Snapshot first = accounts.get(0);
        List<Column> columns = first.columns();
        Set<PartitionColumn> partitionBy = new LinkedHashSet<>(first.partitionBy());
        List<DataFile> files = new ArrayList<>();
        for (Snapshot account : accounts) {
            columns = SchemaEvolution.merged(columns, account.columns());
            partitionBy.addAll(account.partitionBy());
            files.addAll(account.files());
        }
        DataSet dataSet = first.dataSet();
        return new Table(
                dataSet.source(),
                dataSet.stream(),
                new Layout(dataSet.source()).stream(dataSet.stream()),
                columns,
                List.copyOf(partitionBy),
                first.primaryKey(),
                files);
    }

    /** What was published after an entry of the log, in order. */
    public List<Publication> publications(long after) {
        List<Publication> found = new ArrayList<>();
        long last = lake.log().head().number();
        for (long number = after + 1; number <= last; number++) {
            Object commit = lake.log().entry(number).event().get("commit");
            boolean publishes =
                    "publish".equals(lake.log().entry(number).event().get("kind"));
            if (publishes && commit instanceof String id) {
                found.add(new Publication(number, lake.commits().commit(id).changes()));
            }
        }
        return found;
    }

    /** A commit by its name. */
    public Commit commit(String id) {
        return lake.commits().commit(id);
    }
}
