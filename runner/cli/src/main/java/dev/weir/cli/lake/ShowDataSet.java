package dev.weir.cli.lake;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.TextTable;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.lake.Catalog;
import dev.weir.lake.OpenLake;
import dev.weir.lake.json.JsonText;
import dev.weir.lake.schema.ColumnJson;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import java.io.PrintStream;
import java.util.List;

/** Shows one data set: columns, state, files, past runs. */
final class ShowDataSet implements LakeAction {

    @Override
    public String description() {
        return "Shows one data set: columns, state, files and past runs.";
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir lake show ./lake --source shop --stream orders", "Shows what is published of a stream.")
                .see("state", "docs/lake.md");
    }

    @Override
    public List<Option> options() {
        return DataSetChoice.OPTIONS;
    }

    @Override
    public int run(Arguments arguments, OpenLake lake, Terminal terminal) {
        DataSet dataSet = DataSetChoice.single(arguments, lake);
        Snapshot snapshot = new Catalog(lake).snapshot(dataSet);
        if (snapshot == null) {
            terminal.text().println(dataSet + ": nothing was published");
        } else {
            show(dataSet, snapshot, terminal.text());
        }
        return Command.OK;
    }

    private static void show(DataSet dataSet, Snapshot snapshot, PrintStream out) {
        out.println("data set  " + dataSet);
        out.println("run       " + snapshot.run() + " of " + snapshot.at());
        out.println("state     " + JsonText.text(snapshot.state()));
        out.println("columns   " + JsonText.text(ColumnJson.of(snapshot.columns())));
        TextTable files = new TextTable("file", "rows", "bytes", "run");
        snapshot.files().forEach(file -> files.add(file.path(), file.rows(), file.bytes(), file.run()));
        files.printTo(out);
        TextTable runs = new TextTable("past run", "at", "rows", "from the beginning");
        snapshot.history().forEach(run -> runs.add(run.run(), run.at(), run.rows(), run.fullRefresh() ? "yes" : "no"));
        runs.printTo(out);
    }
}
