package dev.weir.cli;

import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import dev.weir.engine.ConfiguredStream;
import dev.weir.engine.ReadResult;
import dev.weir.engine.SyncMode;
import dev.weir.protocol.ConfiguredCatalog;
import dev.weir.protocol.StreamStates;
import dev.weir.spi.value.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the streams of a catalogue as messages. */
final class ReadCommand implements Command {

    private static final Option CATALOG = Option.of(
                    "--catalog", "FILE", "The configured catalog, JSON: what to read and how.")
            .mandatory()
            .taking(Takes.FILE);
    private static final Option STATE = Option.of(
                    "--state",
                    "FILE",
                    "The states that the last sync left, JSON; without it all is read from the beginning.")
            .taking(Takes.FILE);
    private static final List<Option> OPTIONS = Stream.concat(
                    Stream.of(ConnectorOptions.MANIFEST, ConnectorOptions.CONFIG, CATALOG, STATE),
                    ConnectorOptions.COMMON.stream())
            .toList();

    @Override
    public String name() {
        return "read";
    }

    @Override
    public String description() {
        return "Reads the streams of a configured catalog and prints their records and states.";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir read --manifest shop.yaml --config shop.json --catalog catalog.json > messages.jsonl",
                        "Reads the streams of the catalog from their beginning, one message a line.")
                .and(
                        "weir read --manifest shop.yaml --config shop.json --catalog catalog.json --state state.json",
                        "Goes on from the states that an earlier read printed.")
                .and(
                        "weir read --manifest shop.yaml --catalog catalog.json --replay --no-wait",
                        "Reads from the recordings beside the manifest, without the network.")
                .exits(FAILED, "a stream failed, or the connector cannot run; the message says why")
                .with(ConnectorOptions::manual)
                .variable("AIRBYTE_STAGING_DIRECTORY", "The folder that the files of file-based streams are put into.")
                .see("run", "discover", "docs/protocol.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        Path catalogFile = Path.of(arguments.required(CATALOG));
        Path stateFile = arguments.path(STATE);
        return ProtocolRun.of(ConnectorOptions.of(name(), arguments), terminal, run -> {
            Row given = run.config();
            ConfiguredCatalog catalog = ConfiguredCatalog.read(catalogFile, run.json());
            StreamStates states = stateFile == null ? StreamStates.NONE : StreamStates.read(stateFile, run.json());
            ReadResult result = run.connector().read(run.configured(given), streams(catalog, states), run.sink());
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
                state != null,
                stream.cursorField(),
                stream.schema());
    }

    private static String summary(ReadResult result) {
        return result.failures().entrySet().stream()
                .map(failure -> failure.getKey() + ": " + failure.getValue().getMessage())
                .collect(Collectors.joining(
                        "\n", "During the sync, the following streams did not sync successfully: ", ""));
    }
}
