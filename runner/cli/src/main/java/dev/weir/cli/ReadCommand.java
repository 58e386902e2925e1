package dev.weir.cli;

import dev.weir.engine.ConfiguredStream;
import dev.weir.engine.ReadResult;
import dev.weir.engine.SyncMode;
import dev.weir.protocol.ConfiguredCatalog;
import dev.weir.protocol.StreamStates;
import dev.weir.spi.value.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Reads the streams of a catalogue as messages. */
final class ReadCommand implements Command {

    @Override
    public String name() {
        return "read";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Reads the streams of a configured catalog and prints their records and states.");
        ConnectorOptions.describeFiles(spec, true);
        spec.addOption(ConnectorOptions.required(
                ConnectorOptions.option("--catalog", "FILE", "The configured catalog, JSON: what to read and how.")));
        spec.addOption(ConnectorOptions.option("--state", "FILE", "The states that the last sync left, JSON."));
        ConnectorOptions.describe(spec);
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        Path catalogFile = Path.of(arguments.<String>matchedOptionValue("--catalog", ""));
        Path stateFile = ConnectorOptions.path(arguments, "--state");
        return ProtocolRun.of(ConnectorOptions.of(arguments), terminal, run -> {
            Row config = run.config();
            ConfiguredCatalog catalog = ConfiguredCatalog.read(catalogFile, run.json());
            StreamStates states = stateFile == null ? StreamStates.NONE : StreamStates.read(stateFile, run.json());
            run.validate(config);
            ReadResult result = run.connector().read(config, streams(catalog, states), run.sink());
            if (result.failures().isEmpty()) {
                return OK;
            }
            run.failedStreams(summary(result));
            return FAILED;
        });
    }

    private static List<ConfiguredStream> streams(ConfiguredCatalog catalog, StreamStates states) {
        return catalog.streams().stream()
                .map(stream -> configured(stream, states.of(stream.name(), stream.namespace())))
                .toList();
    }

    private static ConfiguredStream configured(ConfiguredCatalog.Stream stream, @Nullable Row state) {
        return new ConfiguredStream(
                stream.name(),
                stream.namespace(),
                stream.incremental() ? SyncMode.INCREMENTAL : SyncMode.FULL_REFRESH,
                state == null ? new Row() : state,
                state != null);
    }

    private static String summary(ReadResult result) {
        return result.failures().entrySet().stream()
                .map(failure -> failure.getKey() + ": " + failure.getValue().getMessage())
                .collect(Collectors.joining(
                        "\n", "During the sync, the following streams did not sync successfully: ", ""));
    }
}
