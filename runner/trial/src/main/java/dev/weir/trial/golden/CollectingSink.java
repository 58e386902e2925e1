package dev.weir.trial.golden;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.Json;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Keeps all records, as Airbyte messages write them, and the last states of a run. */
public final class CollectingSink implements Sink {

    private static final Json JSON = new JacksonJson();

    private final Map<String, List<Row>> records = new LinkedHashMap<>();
    private final Map<String, Row> states = new LinkedHashMap<>();
    private final Map<String, StreamInfo> infos = new LinkedHashMap<>();
    private final List<Row> configs = new ArrayList<>();
    private final Consumer<Row> configKeeper;

    /** A sink that forgets changed configurations with itself. */
    public CollectingSink() {
        this(config -> {});
    }

    /** A sink whose changed configurations somebody keeps. */
    public CollectingSink(Consumer<Row> configKeeper) {
        this.configKeeper = configKeeper;
    }

    /** The records of each stream that was begun. */
    public synchronized Map<String, List<Row>> records() {
        return records;
    }

    /** The last state of each stream. */
    public synchronized Map<String, Row> states() {
        return states;
    }

    /** The streams that were begun. */
    public synchronized Map<String, StreamInfo> infos() {
        return infos;
    }

    /** The configurations that took the place of the one before. */
    public synchronized List<Row> configs() {
        return configs;
    }

    private List<Row> of(StreamInfo stream) {
        infos.put(stream.name(), stream);
        return records.computeIfAbsent(stream.name(), name -> new ArrayList<>());
    }

    @Override
    public synchronized void started(StreamInfo stream) {
        of(stream);
    }

    @Override
    public synchronized void write(Batch batch) {
        List<Row> rows = of(batch.stream());
        batch.rows().forEach(row -> rows.add(asInMessages(row)));
    }

    /** Messages leave out fields that are null; nested ones stay. */
    private static Row asInMessages(Row row) {
        Row written = new Row();
        row.forEach((name, value) -> {
            if (value != null) {
                written.put(name, value);
            }
        });
        return asRead(written);
    }

    private static Row asRead(Row row) {
        return (Row) Objects.requireNonNull(JSON.parse(JSON.write(row)));
    }

    @Override
    public synchronized void state(StreamInfo stream, Row state) {
        states.put(stream.name(), asRead(state));
    }

    @Override
    public void completed(StreamInfo stream) {}

    @Override
    public void incomplete(StreamInfo stream, ConnectorException failure) {}

    @Override
    public synchronized void configChanged(Row config) {
        configs.add(config.copy());
        configKeeper.accept(config);
    }

    @Override
    public void log(LogLevel level, String message) {}
}
