package dev.weir.cli;

import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import dev.weir.cli.args.UsageException;
import dev.weir.spi.read.Compat;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every command that opens a connector can be told.
 *
 * @param config null if none was given
 * @param asOf   the time that the run takes place at; null for now
 * @param waits  whether waits take their time
 * @param replay recordings that answer in place of the network; null for the network, an empty path for the manifest's own
 * @param compat behaviour of the reference that is asked for
 * @param components where artifacts of the manifest come from
 */
public record ConnectorOptions(
        Path manifest,
        @Nullable Path config,
        @Nullable Instant asOf,
        boolean waits,
        boolean debug,
        @Nullable Path replay,
        Set<Compat> compat,
        ComponentPlace components) {

    static final Option MANIFEST = Option.of("--manifest", "FILE", "The connector's manifest, YAML.")
            .mandatory()
            .taking(Takes.FILE);

    static final Option CONFIG =
            Option.of("--config", "FILE", "The configuration, JSON.").taking(Takes.FILE);

    private static final Option REPLAY = Option.optional(
                    "--replay",
                    "PATH",
                    "Answer requests from recordings, not the network: from exchanges/ beside the manifest, or from this file or folder. Time and configuration are the recorded ones unless given.")
            .taking(Takes.FILE);

    /** The time that a run takes place at. */
    public static final Option AS_OF = Option.of(
            "--as-of",
            "INSTANT",
            "Act as if it were this time, for instance 2025-06-15T12:00:00Z; the clock's if not given.");

    /** Whether waits are left out. */
    public static final Option NO_WAIT = Option.flag("--no-wait", "Do not wait between requests or attempts.");

    /** Whether more is said. */
    public static final Option DEBUG = Option.flag("--debug", "Say more, with stack traces.");

    /** Behaviour of the reference that is asked for. */
    public static final Option COMPAT = Option.of(
                    "--compat",
                    "WORDS",
                    "Take up behaviour of the reference again, separated by commas: " + words()
                            + " (see docs/differences.md).")
            .taking(Takes.oneOf(Arrays.stream(Compat.values()).map(Compat::word).toList())
                    .separatedByCommas());

    /** The options of all these commands, besides the files. */
    public static final List<Option> COMMON = Stream.concat(
                    Stream.of(REPLAY, AS_OF, NO_WAIT, COMPAT, DEBUG), ComponentPlace.OPTIONS.stream())
            .toList();

    /** Reads them from the command line of a command. */
    public static ConnectorOptions of(String command, Arguments arguments, Path manifest, @Nullable Path config) {
        return new ConnectorOptions(
                manifest,
                config,
                instant(command, arguments.text(AS_OF)),
                !arguments.has(NO_WAIT),
                arguments.has(DEBUG),
                arguments.path(REPLAY),
                compat(command, arguments.text(COMPAT)),
                ComponentPlace.of(arguments));
    }

    static ConnectorOptions of(String command, Arguments arguments) {
        return of(command, arguments, Path.of(arguments.required(MANIFEST)), arguments.path(CONFIG));
    }

    /** What all these commands read besides the files that their options name. */
    public static Manual manual(Manual manual) {
        return manual.file("schemas/", "Schemas of streams beside the manifest, where it names no other files.")
                .file("exchanges/", "Recordings beside the manifest, for --replay without a path.");
    }

    private static String words() {
        return Arrays.stream(Compat.values()).map(Compat::word).collect(Collectors.joining(", "));
    }

    /** The behaviour of the reference that is asked for in words. */
    public static Set<Compat> compat(String command, @Nullable String words) {
        Set<Compat> asked = EnumSet.noneOf(Compat.class);
        for (String word : words == null ? new String[0] : words.split(",", -1)) {
            asked.add(Arrays.stream(Compat.values())
                    .filter(compat -> compat.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() ->
                            new UsageException(command, "--compat knows no '" + word.strip() + "', only " + words())));
        }
        return asked;
    }

    private static @Nullable Instant instant(String command, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Instant.parse(text);
            boolean early = instant.isBefore(Instant.parse("0001-01-02T00:00:00Z"));
            if (early || instant.isAfter(Instant.parse("9999-12-30T23:59:59Z"))) {
                throw new UsageException(command, "--as-of '" + text + "' is not between the years 1 and 9999");
            }
            return instant;
        } catch (DateTimeParseException e) {
            throw new UsageException(command, "--as-of '" + text + "' is no time like 2025-06-15T12:00:00Z");
        }
    }
}
