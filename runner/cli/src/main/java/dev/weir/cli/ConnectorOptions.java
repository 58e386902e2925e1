package dev.weir.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

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

    /** Adds the options that all these commands have. */
    public static void describe(CommandSpec spec) {
        spec.addOption(option("--as-of", "INSTANT", "Act as if it were this time, for instance 2025-06-15T12:00:00Z."));
        spec.addOption(flag("--no-wait", "Do not wait between requests or attempts."));
        spec.addOption(flag("--debug", "Say more, with stack traces."));
    }

    /** Adds the manifest and the configuration as options, as the protocol has them. */
    static void describeFiles(CommandSpec spec, boolean withConfig) {
        spec.addOption(required(option("--manifest", "FILE", "The connector's manifest, YAML.")));
        if (withConfig) {
            spec.addOption(option("--config", "FILE", "The configuration, JSON."));
            describeReplay(spec);
        }
    }

    /** Adds {@code --replay}. */
    public static void describeReplay(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("--replay")
                .paramLabel("FILE or DIR")
                .type(String.class)
                .arity("0..1")
                .fallbackValue("")
                .description(
                        "Answer requests from recordings, not the network; without a value from exchanges/ beside the manifest. Time and configuration are the recorded ones unless given.")
                .build());
    }

    /** Reads them from the command line. */
    public static ConnectorOptions of(ParseResult arguments, Path manifest) {
        return new ConnectorOptions(
                manifest,
                path(arguments, "--config"),
                instant(arguments),
                !arguments.hasMatchedOption("--no-wait"),
                arguments.hasMatchedOption("--debug"),
                path(arguments, "--replay"));
    }

    static ConnectorOptions of(ParseResult arguments) {
        return of(arguments, Path.of(arguments.<String>matchedOptionValue("--manifest", "")));
    }

    /** An option's value as a path; null if it was not given. */
    public static @Nullable Path path(ParseResult arguments, String option) {
        String text = text(arguments, option);
        return text == null ? null : Path.of(text);
    }

    /** An option's value; null if it was not given. */
    public static @Nullable String text(ParseResult arguments, String option) {
        return arguments.hasMatchedOption(option) ? arguments.<String>matchedOptionValue(option, null) : null;
    }

    /** An option with one value. */
    public static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    static OptionSpec required(OptionSpec option) {
        return option.toBuilder().required(true).build();
    }

    /** An option without value. */
    public static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }

    private static @Nullable Instant instant(ParseResult arguments) {
        String text = text(arguments, "--as-of");
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "Cannot read --as-of '" + text + "': not a time (for instance 2025-06-15T12:00:00Z)",
                    e);
        }
    }
}
