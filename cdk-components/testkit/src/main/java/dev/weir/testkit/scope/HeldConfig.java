package dev.weir.testkit.scope;

import dev.weir.engine.runtime.ReportedConfig;
import dev.weir.engine.template.ConfigHolder;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.ConfigUpdates;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes a configuration that only the test keeps. */
final class HeldConfig implements ConfigUpdates {

    private final ConfigUpdates changes;

    HeldConfig(ConfigHolder config) {
        changes = new ReportedConfig(config, new NoSink());
    }

    @Override
    public void set(Map<List<String>, ? extends @Nullable Object> values) {
        changes.set(values);
    }

    private static final class NoSink implements Sink {
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
