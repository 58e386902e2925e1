package dev.weir.cli;

import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.protocol.DiscoveredStream;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.stream.Stream;

/** Lists the streams. */
final class DiscoverCommand implements Command {

    private static final List<Option> OPTIONS = Stream.concat(
                    Stream.of(ConnectorOptions.MANIFEST, ConnectorOptions.CONFIG), ConnectorOptions.COMMON.stream())
            .toList();

    @Override
    public String name() {
        return "discover";
    }

    @Override
    public String description() {
        return "Lists the connector's streams with their schemas.";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir discover --manifest manifest.yaml --config config.json",
                        "Prints a CATALOG message with the streams, their schemas, keys and cursors.")
                .with(ConnectorOptions::manual)
                .see("check", "read", "docs/protocol.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        return ProtocolRun.of(ConnectorOptions.of(name(), arguments), terminal, run -> {
            Row config = run.configured(run.config());
            run.writer()
                    .catalog(run.connector().discover(config, run.sink()).stream()
                            .map(stream -> new DiscoveredStream(
                                    stream.info(), stream.incremental(), stream.sourceDefined(), stream.fileBased()))
                            .toList());
            return OK;
        });
    }
}
