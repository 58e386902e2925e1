package dev.weir.cli;

import dev.weir.protocol.DiscoveredStream;
import dev.weir.spi.value.Row;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists the streams. */
final class DiscoverCommand implements Command {

    @Override
    public String name() {
        return "discover";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description("Lists the connector's streams with their schemas.");
        ConnectorOptions.describeFiles(spec, true);
        ConnectorOptions.describe(spec);
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        return ProtocolRun.of(ConnectorOptions.of(arguments), terminal, run -> {
            Row config = run.config();
            run.validate(config);
            run.writer()
                    .catalog(run.connector().discover(config, run.sink()).stream()
                            .map(stream -> new DiscoveredStream(stream.info(), stream.incremental()))
                            .toList());
            return OK;
        });
    }
}
