package dev.weir.cli.run;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.util.function.Consumer;

/** What a connector says while its streams are discovered; records are not due yet. */
record AnnouncingSink(Reporter reporter, Consumer<Row> configKeeper, boolean debug) implements Sink {

    @Override
    public void configChanged(Row config) {
        configKeeper.accept(config);
    }

    @Override
    public void log(LogLevel level, String message) {
        if (level != LogLevel.DEBUG || debug) {
            reporter.line(message);
        }
    }

    @Override
    public void started(StreamInfo stream) {
        throw undue(stream);
    }

    @Override
    public void write(Batch batch) {
        throw undue(batch.stream());
    }

    @Override
    public void state(StreamInfo stream, Row state) {
        throw undue(stream);
    }

    @Override
    public void completed(StreamInfo stream) {
        throw undue(stream);
    }

    @Override
    public void incomplete(StreamInfo stream, ConnectorException failure) {
        throw undue(stream);
    }

    private static IllegalStateException undue(StreamInfo stream) {
        return new IllegalStateException("Stream '" + stream.name() + "' is read while streams are discovered");
    }
}
