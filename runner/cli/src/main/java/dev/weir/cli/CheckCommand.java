package dev.weir.cli;

import dev.weir.protocol.ProtocolWriter;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Tries whether a configuration works. That it does not is an answer, not a failure of the command. */
final class CheckCommand implements Command {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description("Tries whether a configuration works.");
        ConnectorOptions.describeFiles(spec, true);
        ConnectorOptions.describe(spec);
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        return ProtocolRun.of(ConnectorOptions.of(arguments), terminal, run -> {
            Row config = run.config();
            try {
                run.validate(config);
            } catch (ConnectorException e) {
                run.writer().connectionFailed(String.valueOf(e.getMessage()));
                return OK;
            }
            return check(run, config);
        });
    }

    private static int check(ProtocolRun run, Row config) {
        ProtocolWriter writer = run.writer();
        try {
            Optional<String> reason = run.connector().check(config, run.sink());
            reason.ifPresentOrElse(writer::connectionFailed, writer::connectionSucceeded);
        } catch (ConnectorException e) {
            if (e.type() != FailureType.CONFIG) {
                throw e;
            }
            writer.error(e, null);
            writer.connectionFailed(String.valueOf(e.getMessage()));
        }
        return OK;
    }
}
