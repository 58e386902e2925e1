package dev.weir.authoring.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RecordLinesTest {

    @Test
    void readsPlainRecordsAndMessages() throws IOException {
        InferredStreams streams = read("""
                {"type": "LOG", "log": {"level": "INFO", "message": "x"}}
                {"type": "RECORD", "record": {"stream": "orders", "data": {"id": 1}, "emitted_at": 0}}

                {"type": "STATE", "state": {}}
                {"type": "LOG", "id": 3}
                {"id": 4}""", "");

        assertThat(streams.streams().keySet()).containsExactly("orders", "");
        assertThat(streams.streams().get("").records()).isEqualTo(2);
        assertThat(streams.broken()).isEmpty();
    }

    @Test
    void takesOneStreamOnly() throws IOException {
        InferredStreams streams = read("""
                {"type": "RECORD", "record": {"stream": "a", "data": {"id": 1}}}
                {"type": "RECORD", "record": {"stream": "b", "data": {"id": 1}}}
                """, "b");

        assertThat(streams.streams().keySet()).containsExactly("b");
        assertThat(streams.others()).containsExactly("a");
    }

    @Test
    void tellsBrokenLinesByTheirPlace() throws IOException {
        InferredStreams streams =
                read("{\"id\": 1}\n[1]\n{\"id\": 1} {}\n\"\\ud800\u0000\n" + "[".repeat(5000) + "\n7\n", "");

        assertThat(streams.broken()).hasSize(5).allMatch(line -> line.startsWith("x.jsonl:"));
        assertThat(streams.broken().get(0))
                .isEqualTo(
                        "x.jsonl:2: Cannot read a record: it is no JSON object (give each record a line of its own: jq -c '.[]'"
                                + " makes them of a list)");
        assertThat(streams.broken().get(1)).startsWith("x.jsonl:3: Cannot read a record: it is no JSON: ");
        assertThat(streams.broken().get(3))
                .startsWith("x.jsonl:5: Cannot read a record: it is no JSON: ")
                .contains("nesting depth");
    }

    @Test
    void tellsThatTheReadFailed() throws IOException {
        InferredStreams streams = read(
                "{\"id\": 1}\n{\"type\": \"TRACE\", \"trace\": {\"type\": \"ERROR\", \"error\": {\"message\": \"no luck\"}}}\n",
                "");

        assertThat(streams.broken())
                .containsExactly(
                        "x.jsonl:2: Cannot read a record: the read that wrote it failed: no luck (read again)");
    }

    @Test
    void countsTheBrokenLinesThatItDoesNotShow() throws IOException {
        assertThat(read("x\n".repeat(30), "").broken()).hasSize(21).last().isEqualTo("and 10 more lines");
    }

    private static InferredStreams read(String text, String only) throws IOException {
        InferredStreams streams = new InferredStreams(only, only, stream -> new SchemaInference());
        new RecordLines("x.jsonl", streams).read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return streams;
    }
}
