package dev.weir.lake;

import dev.weir.lake.commit.Entry;
import dev.weir.lake.downstream.TableHistory;
import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.SchemaEvolution;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.Snapshot;
import dev.weir.lake.table.Table;
import dev.weir.lake.table.TableForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The streams of a lake as readers see them: the data sets of all accounts together. */
public final class Tables {

    private final OpenLake lake;

    /** The tables of a lake. */
    public Tables(OpenLake lake) {
        this.lake = lake;
    }

    /**
     * The tables as they are, with the forms that they had first.
     *
     * @param source the source whose tables they are; null for those of all sources
     */
    public List<TableHistory> of(@Nullable String source) {
        Entry head = lake.log().head();
        List<DataSet> wanted = head.standing().keySet().stream()
                .filter(dataSet -> source == null || source.equals(dataSet.source()))
                .toList();
        List<TableHistory> histories = new ArrayList<>();
        for (List<Snapshot> accounts :
                byStream(new Catalog(lake).snapshots(head, wanted).values()).values()) {
            Table table = table(accounts);
            histories.add(new TableHistory(table, forms(table, accounts)));
        }
        return histories;
    }

    private static Map<String, List<Snapshot>> byStream(Collection<Snapshot> snapshots) {
        Map<String, List<Snapshot>> streams = new LinkedHashMap<>();
        for (Snapshot snapshot : snapshots) {
            streams.computeIfAbsent(Catalog.folder(snapshot.dataSet()), any -> new ArrayList<>())
                    .add(snapshot);
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
                Catalog.folder(dataSet),
                columns,
                List.copyOf(partitionBy),
                first.primaryKey(),
                files);
    }

    /** The forms of all accounts; those by the keys that an account has now are by all keys of the table. */
    private static List<Table> forms(Table table, List<Snapshot> accounts) {
        Set<Table> forms = new LinkedHashSet<>();
        for (Snapshot account : accounts) {
            TableForm present = new TableForm(account.partitionBy(), account.columns());
            for (TableForm form : account.firstForms()) {
                List<PartitionColumn> keys = form.hasKeysOf(present) ? table.partitionBy() : form.partitionBy();
                forms.add(new Table(
                        table.source(),
                        table.stream(),
                        table.folder(),
                        form.columns(),
                        keys,
                        table.primaryKey(),
                        List.of()));
            }
        }
        return List.copyOf(forms);
    }
}
