package dev.weir.cli;

import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.protocol.ProtocolWriter;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries whether a configuration works. That it does not is an answer, not a failure of the command. */
final class CheckCommand implements Command {

    private static final List<Option> OPTIONS = Stream.concat(
                    Stream.of(ConnectorOptions.MANIFEST, ConnectorOptions.CONFIG), ConnectorOptions.COMMON.stream())
            .toList();

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String description() {
        return "Tries whether a configuration works.";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir check --manifest manifest.yaml --config config.json",
                        "Prints a CONNECTION_STATUS message: SUCCEEDED, or FAILED with the reason.")
                .exits(OK, "the answer was given; also if it is FAILED")
                .with(ConnectorOptions::manual)
                .see("discover", "read", "docs/protocol.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        return ProtocolRun.of(ConnectorOptions.of(name(), arguments), terminal, run -> {
            run.connector().notes().forEach(note -> run.writer().log(LogLevel.INFO, note.toString()));
            Row given = run.config();
            Row config;
            try {
                config = run.configured(given);
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
