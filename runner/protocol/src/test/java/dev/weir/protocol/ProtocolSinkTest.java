package dev.weir.protocol;

import static dev.weir.protocol.Recorder.USERS;
import static dev.weir.protocol.Recorder.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.FileReference;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProtocolSinkTest {

    @Test
    void writesAStreamInTheOrderOfTheReference() {
        Recorder recorder = new Recorder();

        recorder.sink.started(USERS);
        recorder.sink.write(batch(USERS, "{\"id\":1,\"name\":null}", "{\"id\":2,\"tags\":[null]}"));
        recorder.sink.write(batch(USERS, "{\"id\":3}"));
        recorder.sink.state(USERS, Row.of("updated_at", "2025-06-14"));
        recorder.sink.completed(USERS);

        assertThat(recorder.text()).isEqualTo("""
                        {"type":"TRACE","trace":{"type":"STREAM_STATUS","emitted_at":1749988800000,"stream_status":{"stream_descriptor":{"name":"users"},"status":"STARTED"}}}
                        {"type":"TRACE","trace":{"type":"STREAM_STATUS","emitted_at":1749988800000,"stream_status":{"stream_descriptor":{"name":"users"},"status":"RUNNING"}}}
                        {"type":"RECORD","record":{"stream":"users","data":{"id":1},"emitted_at":1749988800000}}
                        {"type":"RECORD","record":{"stream":"users","data":{"id":2,"tags":[null]},"emitted_at":1749988800000}}
                        {"type":"RECORD","record":{"stream":"users","data":{"id":3},"emitted_at":1749988800000}}
                        {"type":"STATE","state":{"type":"STREAM","stream":{"stream_descriptor":{"name":"users"},"stream_state":{"updated_at":"2025-06-14"}},"sourceStats":{"recordCount":3.0}}}
                        {"type":"TRACE","trace":{"type":"STREAM_STATUS","emitted_at":1749988800000,"stream_status":{"stream_descriptor":{"name":"users"},"status":"COMPLETE"}}}
                        """);
    }

    @Test
    void countsTheRecordsSinceTheLastStateOfEachStream() {
        Recorder recorder = new Recorder();
        StreamInfo orders = new StreamInfo("orders", null, new Row(), List.of(), null);

        recorder.sink.write(batch(USERS, "{\"id\":1}", "{\"id\":2}"));
        recorder.sink.write(batch(orders, "{\"id\":1}"));
        recorder.sink.state(USERS, new Row());
        recorder.sink.write(batch(USERS, "{\"id\":3}"));
        recorder.sink.state(USERS, new Row());
        recorder.sink.state(USERS, new Row());
        recorder.sink.state(orders, new Row());

        assertThat(recorder.lines())
                .filteredOn(line -> line.contains("STATE"))
                .extracting(line -> line.substring(line.indexOf("\"sourceStats\"")))
                .containsExactly(
                        "\"sourceStats\":{\"recordCount\":2.0}}}",
                        "\"sourceStats\":{\"recordCount\":1.0}}}",
                        "\"sourceStats\":{\"recordCount\":0.0}}}",
                        "\"sourceStats\":{\"recordCount\":1.0}}}");
    }

    @Test
    void saysRunningOnceAndOnlyWithRecords() {
        Recorder recorder = new Recorder();

        recorder.sink.started(USERS);
        recorder.sink.write(batch(USERS));
        recorder.sink.completed(USERS);

        assertThat(recorder.text()).doesNotContain("RUNNING");
    }

    @Test
    void namesTheNamespaceIfThereIsOne() {
        Recorder recorder = new Recorder();
        StreamInfo spaced = new StreamInfo("a \"b\"", "eu", new Row(), List.of(), null);

        recorder.sink.write(batch(spaced, "{}"));
        recorder.sink.state(spaced, Row.of("__ab_no_cursor_state_message", true));

        assertThat(recorder.lines())
                .contains(
                        "{\"type\":\"RECORD\",\"record\":{\"stream\":\"a \\\"b\\\"\",\"data\":{},\"emitted_at\":1749988800000,\"namespace\":\"eu\"}}",
                        "{\"type\":\"STATE\",\"state\":{\"type\":\"STREAM\",\"stream\":{\"stream_descriptor\":{\"name\":\"a \\\"b\\\"\",\"namespace\":\"eu\"},\"stream_state\":{\"__ab_no_cursor_state_message\":true}},\"sourceStats\":{\"recordCount\":1.0}}}");
    }

    @Test
    void tellsWhyAStreamIsIncomplete() {
        Recorder recorder = new Recorder();

        recorder.sink.incomplete(
                USERS, new ConnectorException(FailureType.SOURCE_TRANSIENT, "Cannot read users: 503 (try later)"));

        assertThat(recorder.lines())
                .containsExactly(
                        "{\"type\":\"TRACE\",\"trace\":{\"type\":\"ERROR\",\"emitted_at\":1749988800000,\"error\":{\"message\":\"Cannot read users: 503 (try later)\",\"failure_type\":\"transient_error\",\"stream_descriptor\":{\"name\":\"users\"}}}}",
                        "{\"type\":\"TRACE\",\"trace\":{\"type\":\"STREAM_STATUS\",\"emitted_at\":1749988800000,\"stream_status\":{\"stream_descriptor\":{\"name\":\"users\"},\"status\":\"INCOMPLETE\"}}}");
    }

    @Test
    void aRecordSaysWhereItsFileIs() {
        Recorder recorder = new Recorder();
        StreamInfo stream = new StreamInfo("users", "eu", new Row(), List.of(), null);

        recorder.sink.write(new Batch(
                stream,
                StreamSlice.WHOLE,
                List.of(Row.of("id", 1L), Row.of("id", 2L)),
                Arrays.asList(null, new FileReference("/staging/users/a.txt", "users/a.txt", 5))));
        recorder.sink.state(stream, new Row());

        assertThat(recorder.lines())
                .filteredOn(line -> line.contains("RECORD"))
                .containsExactly(
                        "{\"type\":\"RECORD\",\"record\":{\"stream\":\"users\",\"data\":{\"id\":1},\"emitted_at\":1749988800000,\"namespace\":\"eu\"}}",
                        "{\"type\":\"RECORD\",\"record\":{\"stream\":\"users\",\"data\":{\"id\":2},\"emitted_at\":1749988800000,\"file_reference\":{\"staging_file_url\":\"/staging/users/a.txt\",\"source_file_relative_path\":\"users/a.txt\",\"file_size_bytes\":5},\"namespace\":\"eu\"}}");
    }

    @Test
    void writesTheRecordsBeforeOneThatCannotBeWritten() {
        Recorder recorder = new Recorder();
        Row broken = Row.of("id", 2L);
        broken.put("picture", new byte[0]);

        assertThatThrownBy(() -> recorder.sink.write(
                        new Batch(USERS, StreamSlice.WHOLE, List.of(Row.of("id", 1L), broken, Row.of("id", 3L)))))
                .isInstanceOfSatisfying(
                        ConnectorException.class, e -> assertThat(e.type()).isEqualTo(FailureType.INTERNAL))
                .hasMessage("Cannot write record of stream 'users': its field 'picture' holds a value of type byte[], "
                        + "which JSON has no form for (turn it into text in the manifest)");
        recorder.sink.state(USERS, new Row());

        assertThat(recorder.lines())
                .filteredOn(line -> line.contains("RECORD"))
                .singleElement()
                .asString()
                .contains("\"data\":{\"id\":1}");
        assertThat(recorder.text()).contains("\"recordCount\":1.0");
    }

    @Test
    void masksSecretsOfAChangedConfigInLaterTextsButNotInTheMessageItself() {
        Recorder recorder = new Recorder();
        recorder.writer.mask(SecretMask.of(
                JsonText.row("{\"properties\":{\"token\":{\"airbyte_secret\":true}}}"), Row.of("token", "old-token")));

        recorder.sink.configChanged(Row.of("token", "new-token"));
        recorder.sink.log(LogLevel.WARN, "old-token became new-token");

        assertThat(recorder.lines())
                .containsExactly(
                        "{\"type\":\"CONTROL\",\"control\":{\"type\":\"CONNECTOR_CONFIG\",\"emitted_at\":1749988800000,\"connectorConfig\":{\"config\":{\"token\":\"new-token\"}}}}",
                        "{\"type\":\"LOG\",\"log\":{\"level\":\"WARN\",\"message\":\"**** became ****\"}}");
    }

    @Test
    void keepsLinesWholeAndCountsRightWithManyThreads() throws Exception {
        Recorder recorder = new Recorder();
        List<StreamInfo> streams = IntStream.range(0, 4)
                .mapToObj(i -> new StreamInfo("stream" + i, null, new Row(), List.of(), null))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 400; i++) {
            StreamInfo stream = streams.get(i % 4);
            threads.execute(() -> {
                recorder.sink.write(new Batch(stream, StreamSlice.WHOLE, rows(25)));
                recorder.sink.state(stream, new Row());
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        List<Row> messages = recorder.lines().stream().map(JsonText::row).toList();
        assertThat(messages)
                .filteredOn(message -> "RECORD".equals(message.get("type")))
                .hasSize(10_000);
        assertThat(recorder.lines())
                .filteredOn(line -> line.contains("RUNNING"))
                .hasSize(4);
        for (StreamInfo stream : streams) {
            assertThat(countedOnEachState(messages, stream)).isTrue();
        }
    }

    private static boolean countedOnEachState(List<Row> messages, StreamInfo stream) {
        double counted = 0;
        for (Row message : messages) {
            if (message.get("record") instanceof Row record && stream.name().equals(record.get("stream"))) {
                counted++;
            } else if (message.get("state") instanceof Row state
                    && state.toString().contains("name=" + stream.name() + "}")) {
                if (!state.get("sourceStats").equals(Row.of("recordCount", counted))) {
                    return false;
                }
                counted = 0;
            }
        }
        return counted == 0;
    }

    private static List<Row> rows(int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Row.of("text", "x".repeat(i * 200)));
        }
        return rows;
    }

    @Test
    void failsAtOnceWhenTheReaderWentAway() {
        OutputStream closedPipe = new OutputStream() {
            private int calls;

            @Override
            public void write(int value) throws IOException {
                throw new IOException(calls++ == 0 ? "Broken pipe" : "written to again");
            }
        };
        ProtocolSink sink = new ProtocolSink(new ProtocolWriter(closedPipe, Recorder.NOON, false));

        assertThatThrownBy(() -> sink.write(batch(USERS, "{\"id\":1}")))
                .isInstanceOfSatisfying(
                        ConnectorException.class, e -> assertThat(e.type()).isEqualTo(FailureType.SINK))
                .hasMessage("Cannot write messages: Broken pipe (the program that reads them may have ended)");
        assertThatThrownBy(() -> sink.state(USERS, new Row()))
                .hasMessage("Cannot write messages: an earlier write failed");
    }
}
