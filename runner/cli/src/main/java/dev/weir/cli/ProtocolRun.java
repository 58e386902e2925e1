package dev.weir.cli;

import dev.weir.engine.Connector;
import dev.weir.protocol.ProtocolSink;
import dev.weir.protocol.ProtocolWriter;
import dev.weir.protocol.StagingFolder;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.Json;
import dev.weir.spi.sink.FileStore;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.value.Row;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneOffset;

/** One command of the protocol: an opened connector, and messages on standard output. A failure is the last message. */
final class ProtocolRun {

    private final OpenedConnector opened;
    private final ProtocolWriter writer;
    private final ProtocolSink sink;
    private final PrintStream err;

    private ProtocolRun(OpenedConnector opened, ProtocolWriter writer, PrintStream err) {
        this.opened = opened;
        this.writer = writer;
        this.sink = new ProtocolSink(writer);
        this.err = err;
    }

    /** What a command does with an opened connector; the result is the exit code. */
    interface Step {
        int run(ProtocolRun run);
    }

    static int of(ConnectorOptions options, Terminal terminal, Step step) {
        LogSettings.apply(options.debug());
        Clock clock = options.asOf() == null ? Clock.systemUTC() : Clock.fixed(options.asOf(), ZoneOffset.UTC);
        ProtocolWriter writer = new ProtocolWriter(terminal.out(), clock, options.debug());
        FileStore files = StagingFolder.of(System.getenv(), message -> writer.log(LogLevel.WARN, message));
        try (OpenedConnector opened = OpenedConnector.open(options, files)) {
            opened.connector().warnings().forEach(warning -> writer.log(LogLevel.WARN, warning.toString()));
            return step.run(new ProtocolRun(opened, writer, terminal.err()));
        } catch (Throwable e) {
            report(Failure.of(e), writer, options, terminal.err());
            return Command.FAILED;
        }
    }

    private static void report(Failure failure, ProtocolWriter writer, ConnectorOptions options, PrintStream err) {
        failure.printTo(err, options.debug(), writer::hide);
        if (failure.exception().type() != FailureType.SINK) {
            writer.error(failure.exception(), null);
        }
    }

    Connector connector() {
        return opened.connector();
    }

    ConnectorOptions options() {
        return opened.options();
    }

    ProtocolWriter writer() {
        return writer;
    }

    ProtocolSink sink() {
        return sink;
    }

    Json json() {
        return opened.json();
    }

    /** The configuration as it was given, whose secrets are hidden from now on. */
    Row config() {
        Row config = opened.config();
        writer.mask(opened.mask(config));
        return config;
    }

    /** A configuration as components see it; its secrets are hidden, too. */
    Row configured(Row given) {
        Row config = connector().configure(given, sink);
        writer.mask(opened.mask(given).and(config));
        return config;
    }

    /** Says which streams failed; each has said more itself. */
    void failedStreams(String summary) {
        err.println(writer.hide(summary));
        writer.failedStreams(summary);
    }
}
