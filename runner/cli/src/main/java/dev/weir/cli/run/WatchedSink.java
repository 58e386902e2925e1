package dev.weir.cli.run;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.KeptForm;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.ReadFigures;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;

/** A sink whose progress is reported. */
record WatchedSink(Sink sink, Reporter reporter, boolean debug) implements Sink {

    @Override
    public KeptForm keeps() {
        return sink.keeps();
    }

    @Override
    public boolean passesOnAtOnce() {
        return sink.passesOnAtOnce();
    }

    @Override
    public void started(StreamInfo stream) {
        reporter.started(stream.name());
        sink.started(stream);
    }

    @Override
    public void write(Batch batch) {
        int records = batch.rows().size();
        sink.write(batch);
        reporter.wrote(batch.stream().name(), records);
    }

    @Override
    public void estimated(StreamInfo stream, long records) {
        sink.estimated(stream, records);
        reporter.estimated(stream.name(), records);
    }

    @Override
    public void state(StreamInfo stream, Row state) {
        sink.state(stream, state);
    }

    @Override
    public void sliceCompleted(StreamInfo stream, StreamSlice slice) {
        sink.sliceCompleted(stream, slice);
    }

    @Override
    public void figures(StreamInfo stream, ReadFigures figures) {
        sink.figures(stream, figures);
    }

    @Override
    public void completed(StreamInfo stream) {
        sink.completed(stream);
        reporter.completed(stream.name());
    }

    @Override
    public void incomplete(StreamInfo stream, ConnectorException failure) {
        sink.incomplete(stream, failure);
        reporter.incomplete(stream.name(), failure);
    }

    @Override
    public void configChanged(Row config) {
        sink.configChanged(config);
    }

    @Override
    public void log(LogLevel level, String message) {
        if (level != LogLevel.DEBUG || debug) {
            reporter.line(message);
        }
    }
}
