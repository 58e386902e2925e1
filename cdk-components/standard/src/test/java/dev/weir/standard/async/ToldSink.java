package dev.weir.standard.async;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.ReadFigures;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told. */
final class ToldSink implements Sink {

    final List<Row> rows = new CopyOnWriteArrayList<>();
    final List<String> states = new CopyOnWriteArrayList<>();
    final List<String> ends = new CopyOnWriteArrayList<>();
    final List<String> warnings = new CopyOnWriteArrayList<>();
    final List<ReadFigures> figures = new CopyOnWriteArrayList<>();

    @Override
    public void started(StreamInfo stream) {}

    @Override
    public void write(Batch batch) {
        rows.addAll(batch.rows());
    }

    @Override
    public void state(StreamInfo stream, Row state) {
        states.add(state.toString());
    }

    @Override
    public void figures(StreamInfo stream, ReadFigures read) {
        figures.add(read);
    }

    @Override
    public void completed(StreamInfo stream) {
        ends.add(stream.name() + " completed");
    }

    @Override
    public void incomplete(StreamInfo stream, ConnectorException failure) {
        ends.add(stream.name() + " " + failure.type() + " " + failure.getMessage());
    }

    @Override
    public void configChanged(Row config) {}

    @Override
    public void log(LogLevel level, String message) {
        if (level == LogLevel.WARN) {
            warnings.add(message);
        }
    }
}
