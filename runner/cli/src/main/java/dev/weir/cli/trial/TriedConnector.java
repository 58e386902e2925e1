package dev.weir.cli.trial;

import dev.weir.cli.ConnectorOptions;
import dev.weir.cli.OpenedConnector;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import dev.weir.cli.config.ConfigFile;
import dev.weir.engine.ConfiguredStream;
import dev.weir.engine.SyncMode;
import dev.weir.engine.json.JacksonJson;
import dev.weir.protocol.SecretMask;
import dev.weir.protocol.StreamStates;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.value.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What the commands that try a connector out are told of it. */
final class TriedConnector {

    static final Option MANIFEST = Option.of(
                    "MANIFEST", "", "The connector's manifest, or the folder that holds its manifest.yaml.")
            .mandatory()
            .taking(Takes.FILE);
    static final Option STREAMS = new Option(
                    "STREAM", Option.Value.MANY, "", false, "Only these streams; all of them if none is named.")
            .taking(Takes.STREAM);
    static final Option CONFIG =
            Option.of("--config", "FILE", "The configuration, JSON.").taking(Takes.FILE);
    static final Option STATE = Option.of(
                    "--state", "FILE", "The states that the last sync left, JSON: streams go on from there.")
            .taking(Takes.FILE);

    private TriedConnector() {}

    static ConnectorOptions options(String command, Arguments arguments) {
        Path path = Path.of(arguments.required(MANIFEST));
        Path manifest = Files.isDirectory(path) ? path.resolve("manifest.yaml") : path;
        return ConnectorOptions.of(command, arguments, manifest, arguments.path(CONFIG));
    }

    static List<String> streams(Arguments arguments) {
        return arguments.has(STREAMS) ? arguments.words(STREAMS) : List.of();
    }

    /** Keeps a configuration that the source changed in the file that it came from; one of a recording is left. */
    static Consumer<Row> configKeeper(ConnectorOptions options) {
        Path file = options.config();
        if (file == null || options.replay() != null) {
            return config -> {};
        }
        return config -> new ConfigFile(file).replace(config, new JacksonJson());
    }

    /** What hides the secrets of a configuration. */
    static SecretMask mask(ConnectorOptions options, Row config) {
        try (OpenedConnector opened = OpenedConnector.open(options)) {
            return opened.mask(config);
        }
    }

    static StreamStates states(Arguments arguments, OpenedConnector opened) {
        Path file = arguments.path(STATE);
        return file == null ? StreamStates.NONE : StreamStates.read(file, opened.json());
    }

    /** The named streams, or all that there are; the engine refuses names that it does not know. */
    static List<ConfiguredStream> configured(
            OpenedConnector opened, Row config, List<String> names, StreamStates states, Sink sink) {
        List<String> chosen = names.isEmpty()
                ? opened.connector().discover(config, sink).stream()
                        .map(stream -> stream.info().name())
                        .toList()
                : names;
        return chosen.stream().map(name -> configured(name, states)).toList();
    }

    private static ConfiguredStream configured(String name, StreamStates states) {
        Row state = states.of(name, null);
        return new ConfiguredStream(name, null, SyncMode.INCREMENTAL, state == null ? new Row() : state, state != null);
    }
}
