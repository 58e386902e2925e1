package dev.weir.standard.source;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.ReadFigures;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sink that remembers what it was told, in which order, and the figures of each stream. */
final class ToldInOrder implements Sink {

    final List<String> events = new ArrayList<>();
    final Map<String, ReadFigures> figures = new TreeMap<>();

    @Override
    public synchronized void started(StreamInfo stream) {
        events.add("started");
    }

    @Override
    public synchronized void write(Batch batch) {
        events.add("write " + batch.rows().size());
    }

    @Override
    public synchronized void state(StreamInfo stream, Row state) {
        events.add("state");
    }

    @Override
    public synchronized void sliceCompleted(StreamInfo stream, StreamSlice slice) {
        events.add("slice " + slice.partition());
    }

    @Override
    public synchronized void figures(StreamInfo stream, ReadFigures read) {
        events.add("figures");
        figures.put(stream.name(), read);
    }

    @Override
    public synchronized void completed(StreamInfo stream) {
        events.add("completed");
    }

    @Override
    public synchronized void incomplete(StreamInfo stream, ConnectorException failure) {
        events.add("incomplete: " + failure.getMessage());
    }

    @Override
    public void configChanged(Row config) {}

    @Override
    public void log(LogLevel level, String message) {}
}
