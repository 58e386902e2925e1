package dev.weir.cli.lake;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.lake.Compaction;
import dev.weir.lake.OpenLake;
import dev.weir.lake.SmallFiles;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.failure.ConnectorException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Joins small files of data sets, each in a commit of its own; one that cannot be joined now is told, and the next follows. */
final class Compact implements LakeAction {

    @Override
    public String description() {
        return "Joins small files of data sets, in a commit of its own for each.";
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir lake compact ./lake --stream orders --small 16 --target 128",
                        "Joins files of less than 16 MB until they have 128 MB; no value changes.")
                .exits(Command.FAILED, "the files of a data set could not be joined now; the others are")
                .see("docs/publishing.md");
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
        Compaction compaction = new Compaction(lake, small.small(), small.target());
        int code = Command.OK;
        for (DataSet dataSet : DataSetChoice.of(arguments, lake)) {
            try {
                terminal.text().println(dataSet + ": " + compaction.compact(dataSet, id()) + " files fewer");
            } catch (ConnectorException e) {
                terminal.err().println(e.getMessage());
                code = Command.FAILED;
            }
        }
        return code;
    }

    private static String id() {
        return "compact-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
