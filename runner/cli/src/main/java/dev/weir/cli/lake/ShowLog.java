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
import java.util.List;

/** Shows the last entries of the log. */
final class ShowLog implements LakeAction {

    private static final int MOST = 50;

    @Override
    public String description() {
        return "Shows the last entries of the commit log.";
    }

    @Override
    public Manual manual() {
        return Manual.example("weir lake log ./lake", "Shows who published, changed or threw away what, and when.")
                .see("docs/publishing.md");
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public int run(Arguments arguments, OpenLake lake, Terminal terminal) {
        TextTable table = new TextTable("entry", "at", "event");
        new Catalog(lake)
                .entries(MOST)
                .forEach(entry -> table.add(entry.number(), entry.at(), JsonText.text(entry.event())));
        table.printTo(terminal.text());
        return Command.OK;
    }
}
