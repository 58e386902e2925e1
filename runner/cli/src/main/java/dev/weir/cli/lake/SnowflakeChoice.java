package dev.weir.cli.lake;

import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.UsageException;
import dev.weir.lake.downstream.SnowflakeOptions;

/** What a command is told about Snowflake. */
final class SnowflakeChoice {

    static final Option SCHEMA = Option.of(
            "--schema",
            "DB.SCHEMA",
            "The schema of one source's tables; without it each source has one of its own in the session's database.");
    static final Option STAGE =
            Option.of("--stage", "NAME", "The stage over the lake, " + SnowflakeOptions.STAGE + " if not given.");
    static final Option INTEGRATION = Option.of(
            "--integration",
            "NAME",
            "The storage integration to make the stage with; without it the stage has to exist.");

    private SnowflakeChoice() {}

    /** The options for the tables of a lake. */
    static SnowflakeOptions of(String command, Arguments arguments, LakeChoice lake) {
        String schema = arguments.text(SCHEMA);
        if (schema != null && lake.sources() > 1) {
            throw new UsageException(
                    command,
                    "--schema holds the tables of one source, and there are " + lake.sources() + ": give --source");
        }
        String stage = arguments.text(STAGE);
        return new SnowflakeOptions(
                schema, stage == null ? SnowflakeOptions.STAGE : stage, arguments.text(INTEGRATION));
    }
}
