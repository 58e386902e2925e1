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
import dev.weir.lake.downstream.DbtOptions;
import dev.weir.lake.downstream.DbtOptions.Unique;
import dev.weir.lake.downstream.DbtSources;
import dev.weir.lake.downstream.DuckViews;
import java.util.List;

/** Prints the sources of a lake for dbt. */
public final class DbtCommand implements Command {

    private static final Option ACTION = Actions.option("What to print", "sources");
    private static final Option TARGET = Option.of(
                    "--target", "DATABASE", "What the models run on: duckdb or snowflake.")
            .mandatory()
            .taking(Takes.oneOf("duckdb", "snowflake"));
    private static final Option WARN_AFTER = Option.of(
            "--warn-after",
            "HOURS",
            "Warn if the last load is older, " + DbtOptions.DAILY.warnHours() + " if not given.");
    private static final Option ERROR_AFTER = Option.of(
            "--error-after",
            "HOURS",
            "Fail if the last load is older, " + DbtOptions.DAILY.errorHours() + " if not given.");
    private static final Option UNIQUE = Option.of(
                    "--unique",
                    "WHERE",
                    "Where primary keys are unique: in each run, the default, or in the whole table: run or table.")
            .taking(Takes.oneOf("run", "table"));

    private final LakeCatalogue catalogue;

    public DbtCommand(LakeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "dbt";
    }

    @Override
    public String description() {
        return "Prints a sources.yml of dbt for a lake.";
    }

    @Override
    public String remarks() {
        return "Columns with types, freshness by the time of loading, and tests of primary keys. On DuckDB the sources read the"
                + " files, on Snowflake the views of weir snowflake ddl.";
    }

    @Override
    public List<Option> options() {
        return List.of(
                ACTION,
                LakePlace.PLACE,
                TARGET,
                DataSetChoice.SOURCE,
                SnowflakeChoice.SCHEMA,
                DuckdbCommand.OVER,
                WARN_AFTER,
                ERROR_AFTER,
                UNIQUE,
                LakePlace.S3_ENDPOINT);
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir dbt sources ./lake --target duckdb > models/sources.yml",
                        "Describes the tables of a lake in a folder for dbt on DuckDB.")
                .and(
                        "weir dbt sources s3://reports/lake --target snowflake --source shop --error-after 72",
                        "Describes one source's views in Snowflake; data older than three days is an error.")
                .with(LakePlace::manual)
                .see("snowflake", "duckdb", "docs/downstream.md");
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action("sources", "Prints a sources.yml.", options(), manual()));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String target = arguments.required(TARGET);
        if (!List.of("duckdb", "snowflake").contains(target)) {
            throw new UsageException(name(), "--target '" + target + "' is neither duckdb nor snowflake");
        }
        DbtOptions options = new DbtOptions(
                hours(arguments, WARN_AFTER, DbtOptions.DAILY.warnHours()),
                hours(arguments, ERROR_AFTER, DbtOptions.DAILY.errorHours()),
                unique(arguments));
        DuckViews.Over over = DuckdbCommand.over(name(), arguments.text(DuckdbCommand.OVER));
        LakeChoice lake = LakeChoice.of(arguments, catalogue);
        DbtSources sources = target.equals("duckdb")
                ? DbtSources.onDuckDb(lake.location(), over, options)
                : DbtSources.onSnowflake(SnowflakeChoice.of(name(), arguments, lake), options);
        terminal.text().print(sources.yaml(lake.present()));
        return OK;
    }

    private long hours(Arguments arguments, Option option, long otherwise) {
        String text = arguments.text(option);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,6}")) {
            throw new UsageException(name(), option.name() + " '" + text + "' is no number of hours");
        }
        return Long.parseLong(text);
    }

    private Unique unique(Arguments arguments) {
        String text = arguments.text(UNIQUE);
        if (text == null || text.equals("run")) {
            return Unique.RUN;
        }
        if (text.equals("table")) {
            return Unique.TABLE;
        }
        throw new UsageException(name(), "--unique '" + text + "' is neither run nor table");
    }
}
