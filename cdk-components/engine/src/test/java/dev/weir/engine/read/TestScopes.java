package dev.weir.engine.read;

import dev.weir.engine.EngineOptions;
import dev.weir.engine.template.ConfigHolder;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.nio.file.Path;

/** Scopes of a run without a connector. */
public final class TestScopes {

    private TestScopes() {}

    /** A scope with an empty configuration and a sink that forgets. */
    public static Scope of(EngineOptions options) {
        return new RunRuntime(options, Path.of("."), new ConfigHolder(new Row()), new Forgetting()).scope();
    }

    private static final class Forgetting implements Sink {
        @Override
        public void started(StreamInfo stream) {}

        @Override
        public void write(Batch batch) {}

        @Override
        public void state(StreamInfo stream, Row state) {}

        @Override
        public void completed(StreamInfo stream) {}

        @Override
        public void incomplete(StreamInfo stream, ConnectorException failure) {}

        @Override
        public void configChanged(Row config) {}

        @Override
        public void log(LogLevel level, String message) {}
    }
}
