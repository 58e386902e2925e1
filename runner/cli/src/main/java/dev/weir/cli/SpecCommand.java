package dev.weir.cli;

import dev.weir.spi.component.Specification;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Prints the form of the configuration. */
final class SpecCommand implements Command {

    @Override
    public String name() {
        return "spec";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description("Prints the form of the connector's configuration.");
        ConnectorOptions.describeFiles(spec, false);
        ConnectorOptions.describe(spec);
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        return ProtocolRun.of(ConnectorOptions.of(arguments), terminal, run -> {
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
