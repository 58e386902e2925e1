package dev.weir.cli;

import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.spi.component.Specification;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.List;
import java.util.stream.Stream;

/** Prints the form of the configuration. */
final class SpecCommand implements Command {

    private static final List<Option> OPTIONS = Stream.concat(
                    Stream.of(ConnectorOptions.MANIFEST), ConnectorOptions.COMMON.stream())
            .toList();

    @Override
    public String name() {
        return "spec";
    }

    @Override
    public String description() {
        return "Prints the form of the connector's configuration.";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir spec --manifest manifest.yaml",
                        "Prints a SPEC message with the JSON Schema of the configuration.")
                .with(ConnectorOptions::manual)
                .see("check", "docs", "docs/protocol.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        return ProtocolRun.of(ConnectorOptions.of(name(), arguments), terminal, run -> {
            Specification specification = run.connector().specification();
            if (specification == null) {
                throw new ConnectorException(
                        FailureType.CONFIG,
                        "Cannot print the spec: " + run.options().manifest() + " has none (add 'spec' to it)");
            }
            run.writer().spec(specification);
            return OK;
        });
    }
}
