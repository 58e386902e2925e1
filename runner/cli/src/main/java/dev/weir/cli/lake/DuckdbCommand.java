package dev.weir.cli.lake;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.UsageException;
import dev.weir.lake.downstream.DuckViews;
import dev.weir.lake.downstream.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints views of DuckDB over a lake. */
public final class DuckdbCommand implements Command {

    static final Option OVER = Option.of(
            "--over",
            "WHAT",
            "files: exactly the files that are published now, the default; folder: whatever lies there.");

    private static final Option ACTION =
            Option.of("ACTION", "", "What to print: views.").mandatory();

    private final LakeCatalogue catalogue;

    public DuckdbCommand(LakeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public String description() {
        return "Prints views of DuckDB over a lake.";
    }

    @Override
    public String remarks() {
        return "A schema for each source, a view for each stream; all change in one transaction. Nothing is run here.";
    }

    @Override
    public List<Option> options() {
        return List.of(ACTION, LakePlace.PLACE, DataSetChoice.SOURCE, OVER, LakePlace.S3_ENDPOINT);
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        if (!arguments.required(ACTION).equals("views")) {
            throw new UsageException(name(), "there is no '" + arguments.required(ACTION) + "', only views");
        }
        DuckViews.Over over = over(name(), arguments.text(OVER));
        LakeChoice lake = LakeChoice.of(arguments, catalogue);
        terminal.text().print(Statement.script(new DuckViews(lake.location(), over).statements(lake.present())));
        return OK;
    }

    static DuckViews.Over over(String command, @Nullable String text) {
        if (text == null || text.equals("files")) {
            return DuckViews.Over.FILES;
        }
        if (text.equals("folder")) {
            return DuckViews.Over.FOLDER;
        }
        throw new UsageException(command, "--over '" + text + "' is neither files nor folder");
    }
}
