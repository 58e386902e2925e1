package dev.weir.cli.lake;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Action;
import dev.weir.cli.args.Actions;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.UsageException;
import dev.weir.lake.downstream.Publication;
import dev.weir.lake.downstream.SnowflakeCheck;
import dev.weir.lake.downstream.SnowflakeDdl;
import dev.weir.lake.downstream.SnowflakeOptions;
import dev.weir.lake.downstream.SnowflakeRefresh;
import dev.weir.lake.downstream.Statement;
import dev.weir.lake.downstream.TableHistory;
import java.util.ArrayList;
import java.util.List;

/** Prints statements that show a lake in Snowflake. */
public final class SnowflakeCommand implements Command {

    private static final Option ACTION = Actions.option("What to print", "ddl", "refresh", "check");
    private static final Option SINCE =
            Option.of("--since", "COMMIT", "refresh: only what was published after this entry of the commit log.");
    private static final Option FOLDER =
            Option.of("--list", "PATH", "refresh: list this path below each table's folder instead, . for all of it.");

    private final LakeCatalogue catalogue;

    public SnowflakeCommand(LakeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "snowflake";
    }

    @Override
    public String description() {
        return "Prints statements that show a lake in Snowflake, keep it up to date and compare it.";
    }

    @Override
    public String remarks() {
        return "ddl makes external tables and views, refresh registers exactly the files that were published and prints the"
                + " check after it, check gives a row for each difference. All can be run again. Nothing is run here.";
    }

    @Override
    public List<Option> options() {
        return List.of(
                ACTION,
                LakePlace.PLACE,
                DataSetChoice.SOURCE,
                SnowflakeChoice.SCHEMA,
                SnowflakeChoice.STAGE,
                SnowflakeChoice.INTEGRATION,
                SINCE,
                FOLDER,
                LakePlace.S3_ENDPOINT);
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir snowflake ddl s3://reports/lake --source shop --integration WEIR_S3 > ddl.sql",
                        "Writes statements that make a stage, external tables and views of one source.")
                .with(LakePlace::manual)
                .see("dbt", "duckdb", "docs/downstream.md");
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action("ddl", "Prints statements that make external tables and views.", described(), manual()),
                new Action(
                        "refresh",
                        "Prints statements that register what was published, and the check after it.",
                        described(SINCE, FOLDER),
                        example(
                                "weir snowflake refresh s3://reports/lake --source shop --schema LAKE.SHOP --since 41",
                                "Registers the files that were published after entry 41 of the commit log.")),
                new Action(
                        "check",
                        "Prints a query that gives a row for each difference between lake and tables.",
                        described(),
                        example(
                                "weir snowflake check s3://reports/lake --source shop --schema LAKE.SHOP > check.sql",
                                "No row means that Snowflake shows what the lake holds.")));
    }

    private static Manual example(String line, String explanation) {
        return Manual.example(line, explanation).with(LakePlace::manual).see("docs/downstream.md");
    }

    private static List<Option> described(Option... own) {
        List<Option> options = new ArrayList<>(List.of(
                ACTION,
                LakePlace.PLACE,
                DataSetChoice.SOURCE,
                SnowflakeChoice.SCHEMA,
                SnowflakeChoice.STAGE,
                SnowflakeChoice.INTEGRATION));
        options.addAll(List.of(own));
        options.add(LakePlace.S3_ENDPOINT);
        return options;
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String action = arguments.required(ACTION);
        long since = since(arguments);
        LakeChoice lake = LakeChoice.of(arguments, catalogue);
        SnowflakeOptions options = SnowflakeChoice.of(name(), arguments, lake);
        terminal.text()
                .print(
                        switch (action) {
                            case "ddl" ->
                                Statement.script(new SnowflakeDdl(lake.location(), options).statements(lake.tables()));
                            case "check" -> Statement.script(check(lake.tables(), options));
                            default -> refresh(arguments, lake, options, since);
                        });
        return OK;
    }

    private long since(Arguments arguments) {
        String text = arguments.text(SINCE);
        if (text != null && !text.matches("\\d{1,18}")) {
            throw new UsageException(name(), "--since '" + text + "' is no number of a commit");
        }
        return text == null ? 0 : Long.parseLong(text);
    }

    private String refresh(Arguments arguments, LakeChoice lake, SnowflakeOptions options, long since) {
        SnowflakeRefresh refresh = new SnowflakeRefresh(options);
        List<Statement> statements = new ArrayList<>();
        String path = arguments.text(FOLDER);
        String end = "";
        if (path != null) {
            String folder = path.equals(".") ? "" : path.endsWith("/") ? path : path + "/";
            lake.tables().forEach(history -> statements.add(refresh.listing(history, folder)));
        } else {
            List<Publication> publications = catalogue.publications(lake.place(), lake.s3Endpoint(), since);
            statements.addAll(refresh.statements(lake.tables(), publications));
            long last =
                    publications.stream().mapToLong(Publication::number).max().orElse(since);
            end = "\n-- This is commit " + last + "; next time give --since " + last + ".\n";
        }
        statements.addAll(check(lake.tables(), options));
        return Statement.script(statements) + end;
    }

    private static List<Statement> check(List<TableHistory> tables, SnowflakeOptions options) {
        SnowflakeCheck check = new SnowflakeCheck(options);
        List<Statement> statements = new ArrayList<>();
        for (TableHistory history : tables) {
            statements.add(check.columns(history));
            statements.add(check.counts(history.table()));
            statements.add(check.times(history.table()));
        }
        return statements;
    }
}
