package dev.weir.cli;

import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.UsageException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every command that opens a connector can be told.
 *
 * @param config null if none was given
 * @param asOf   the time that the run takes place at; null for now
 * @param waits  whether waits take their time
 * @param replay recordings that answer in place of the network; null for the network, an empty path for the manifest's own
 */
public record ConnectorOptions(
        Path manifest,
        @Nullable Path config,
        @Nullable Instant asOf,
        boolean waits,
        boolean debug,
        @Nullable Path replay) {

    static final Option MANIFEST =
            Option.of("--manifest", "FILE", "The connector's manifest, YAML.").mandatory();

    static final Option CONFIG = Option.of("--config", "FILE", "The configuration, JSON.");

    private static final Option REPLAY = Option.optional(
            "--replay",
            "PATH",
            "Answer requests from recordings, not the network: from exchanges/ beside the manifest, or from this file or folder. Time and configuration are the recorded ones unless given.");

    private static final Option AS_OF =
            Option.of("--as-of", "INSTANT", "Act as if it were this time, for instance 2025-06-15T12:00:00Z.");

    private static final Option NO_WAIT = Option.flag("--no-wait", "Do not wait between requests or attempts.");

    private static final Option DEBUG = Option.flag("--debug", "Say more, with stack traces.");

    /** The options of all these commands, besides the files. */
    public static final List<Option> COMMON = List.of(REPLAY, AS_OF, NO_WAIT, DEBUG);

    /** Reads them from the command line of a command. */
    public static ConnectorOptions of(String command, Arguments arguments, Path manifest, @Nullable Path config) {
        return new ConnectorOptions(
                manifest,
                config,
                instant(command, arguments.text(AS_OF)),
                !arguments.has(NO_WAIT),
                arguments.has(DEBUG),
                arguments.path(REPLAY));
    }

    static ConnectorOptions of(String command, Arguments arguments) {
        return of(command, arguments, Path.of(arguments.required(MANIFEST)), arguments.path(CONFIG));
    }

    private static @Nullable Instant instant(String command, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException(command, "--as-of '" + text + "' is no time like 2025-06-15T12:00:00Z");
        }
    }
}
