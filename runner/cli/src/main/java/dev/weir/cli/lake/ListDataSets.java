package dev.weir.cli.lake;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.TextTable;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.lake.Catalog;
import dev.weir.lake.OpenLake;
import dev.weir.lake.SmallFiles;
import dev.weir.lake.commit.Claim;
import dev.weir.lake.commit.Entry;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists data sets: what they hold, and who has them. */
final class ListDataSets implements LakeAction {

    @Override
    public String description() {
        return "Lists the data sets of a lake: rows, files, bytes, the last run, and who has them.";
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir lake ls ./lake --source shop",
                        "Lists the streams of one source, and how many files could be joined.")
                .see("docs/lake.md");
    }

    @Override
    public List<Option> options() {
        List<Option> options = new ArrayList<>(DataSetChoice.OPTIONS);
        options.addAll(List.of(SmallFilesChoice.SMALL, SmallFilesChoice.TARGET));
        return options;
    }

    @Override
    public int run(Arguments arguments, OpenLake lake, Terminal terminal) {
        SmallFiles small = SmallFilesChoice.of(arguments);
        List<DataSet> chosen = DataSetChoice.of(arguments, lake);
        Entry head = lake.log().latest();
        Map<DataSet, Snapshot> snapshots = new Catalog(lake).snapshots(head, chosen);
        TextTable table = new TextTable("data set", "rows", "files", "to join", "bytes", "last run", "claim");
        for (DataSet dataSet : chosen) {
            add(dataSet, snapshots.get(dataSet), claim(head.claim(dataSet)), small, table);
        }
        table.printTo(terminal.text());
        return Command.OK;
    }

    private static void add(
            DataSet dataSet, @Nullable Snapshot snapshot, String claim, SmallFiles small, TextTable table) {
        if (snapshot == null) {
            table.add(dataSet, 0, 0, 0, 0, "", claim);
            return;
        }
        int joined = small.groups(snapshot).stream().mapToInt(List::size).sum();
        long bytes = snapshot.files().stream().mapToLong(DataFile::bytes).sum();
        table.add(dataSet, snapshot.rows(), snapshot.files().size(), joined, bytes, snapshot.run(), claim);
    }

    private static String claim(@Nullable Claim claim) {
        return claim == null ? "" : claim.run() + " " + claim.stage().name().toLowerCase(Locale.ROOT);
    }
}
