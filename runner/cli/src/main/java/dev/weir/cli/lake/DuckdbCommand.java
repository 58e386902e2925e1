package dev.weir.cli.lake;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Action;
import dev.weir.cli.args.Actions;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
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
                    "files: exactly the files that are published now, the default; folder: whatever lies there.")
            .taking(Takes.oneOf("files", "folder"));

    private static final Option ACTION = Actions.option("What to print", "views");

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
    public Manual manual() {
        return Manual.example(
                        "weir duckdb views ./lake | duckdb reports.db",
                        "Makes or renews the views of all sources in a database.")
                .and(
                        "weir duckdb views s3://reports/lake --source shop --over folder > views.sql",
                        "Writes views that also show files which come later.")
                .with(LakePlace::manual)
                .see("dbt", "snowflake", "docs/downstream.md");
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action("views", "Prints the views.", options(), manual()));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
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
