package dev.weir.standard.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.engine.ConfiguredStream;
import dev.weir.engine.Connector;
import dev.weir.engine.EngineOptions;
import dev.weir.engine.SyncMode;
import dev.weir.engine.http.Transport;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.ReadFigures;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.exchange.GivenResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sink that is called by a thread of its own is told the same as one that is called by the readers, by whole runs. */
@Timeout(60)
class WriterThreadTest {

    private static final String MANIFEST = """
            version: 7.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [items]}
            streams:
              - type: DeclarativeStream
                name: items
                incremental_sync:
                  type: DatetimeBasedCursor
                  cursor_field: day
                  start_datetime: "2025-06-01"
                  end_datetime: "2025-06-16"
                  datetime_format: "%%Y-%%m-%%d"
                retriever:
                  type: SimpleRetriever
                  partition_router: {type: ListPartitionRouter, values: [%s], cursor_field: part}
                  requester:
                    type: HttpRequester
                    url: "https://api.example.com/{{ stream_partition['part'] }}"
                    error_handler: {type: DefaultErrorHandler, max_retries: 0}
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
            """;

    @TempDir
    Path folder;

    /** Tells what happened in one text each; records of batches of one slice that follow each other are joined. */
    private static class Told implements Sink {

        final boolean atOnce;
        final List<String> events = new ArrayList<>();
        private String written = "";

        Told(boolean atOnce) {
            this.atOnce = atOnce;
        }

        @Override
        public boolean passesOnAtOnce() {
            return atOnce;
        }

        private synchronized void tell(String event) {
            if (!written.isEmpty()) {
                events.add(written);
                written = "";
            }
            events.add(event);
        }

        @Override
        public void started(StreamInfo stream) {
            tell("started");
        }

        @Override
        public synchronized void write(Batch batch) {
            String rows = batch.rows().toString();
            written = written.isEmpty() ? batch.slice().partition() + rows : written + rows;
            written = written.replace("][", ", ");
        }

        @Override
        public void state(StreamInfo stream, Row state) {
            tell("state " + state);
        }

        @Override
        public void estimated(StreamInfo stream, long records) {
            tell("estimated " + records);
        }

        @Override
        public void sliceCompleted(StreamInfo stream, StreamSlice slice) {
            tell("slice " + slice.partition());
        }

        @Override
        public void figures(StreamInfo stream, ReadFigures figures) {
            tell(figures.toString());
        }

        @Override
        public void completed(StreamInfo stream) {
            tell("completed");
        }

        @Override
        public void incomplete(StreamInfo stream, ConnectorException failure) {
            tell("incomplete " + failure.getMessage());
        }

        @Override
        public void configChanged(Row config) {}

        @Override
        public void log(LogLevel level, String message) {}
    }

    /** Answers that follow from a seed and the path: records, nothing, or a failure. */
    private record Answering(long seed) implements Transport {

        @Override
        public Response exchange(Request request, Timeouts timeouts) {
            String part = request.url().replaceAll("^https://api.example.com/p|\\?.*", "");
            Random random = new Random(seed * 31 + Long.parseLong(part));
            if (random.nextInt(6) == 0) {
                return GivenResponse.to(request, 400, "{}");
            }
            String records = IntStream.range(0, random.nextInt(3) * random.nextInt(700))
                    .mapToObj(i -> "{\"id\": %d, \"day\": \"2025-06-%02d\"}".formatted(i, 1 + random.nextInt(15)))
                    .collect(Collectors.joining(", "));
            return GivenResponse.to(request, 200, "[" + records + "]");
        }

        @Override
        public void close() {}
    }

    private void read(long seed, int parts, Sink sink) throws IOException {
        String values = IntStream.range(0, parts).mapToObj(i -> "p" + i).collect(Collectors.joining(", "));
        Path file = Files.writeString(folder.resolve("manifest.yaml"), MANIFEST.formatted(values));
        EngineOptions options = EngineOptions.standard()
                .withWaits(false)
                .withTransport(new Answering(seed))
                .withMaxConcurrency(1);
        try (Connector connector = Connector.open(file, options)) {
            ConfiguredStream items = new ConfiguredStream("items", null, SyncMode.INCREMENTAL, new Row(), false);
            connector.read(new Row(), List.of(items), sink);
        }
    }

    @RepeatedTest(20)
    void tellsTheSameInTheSameOrder(RepetitionInfo repetition) throws IOException {
        long seed = repetition.getCurrentRepetition();
        int parts = new Random(seed).nextInt(1, 30);
        Told direct = new Told(true);
        Told queued = new Told(false);
        read(seed, parts, direct);
        read(seed, parts, queued);

        assertThat(queued.events).isEqualTo(direct.events).startsWith("started");
    }

    @Test
    void endsTheRunWhenTheSinkFails() {
        ConnectorException full = new ConnectorException(FailureType.SINK, "Cannot write: the disk is full");
        Told sink = new Told(false) {
            @Override
            public synchronized void write(Batch batch) {
                throw full;
            }
        };

        assertThatThrownBy(() -> read(1, 20, sink)).isSameAs(full);
        assertThat(sink.events).doesNotContain("completed").noneMatch(event -> event.startsWith("state"));
    }

    @Test
    void failsTheStreamAndKeepsItsStateWhenTheLastRecordsCannotBeTaken() throws IOException {
        Told sink = new Told(false) {
            private int batches;

            @Override
            public synchronized void write(Batch batch) {
                throw new ConnectorException(FailureType.CONFIG, "Cannot take batch " + ++batches + " (mend it)");
            }
        };
        read(4, 1, sink);

        assertThat(sink.events).noneMatch(event -> event.startsWith("state") || event.startsWith("slice"));
        assertThat(sink.events.get(sink.events.size() - 1)).startsWith("incomplete Cannot take batch 1 (mend it)");
    }

    @Test
    void callsTheSinkInAnotherThread() throws IOException {
        List<String> threads = new ArrayList<>();
        read(4, 1, new Told(false) {
            @Override
            public synchronized void write(Batch batch) {
                threads.add(Thread.currentThread().getName());
            }
        });

        assertThat(threads).isNotEmpty().containsOnly("weir-write");
    }
}
