package dev.weir.engine.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.sink.KeptForm;
import dev.weir.spi.value.JsonText;
import dev.weir.spi.value.Row;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Records whose fields are kept as text hold the same values as those that are read at once, whatever is done with them. */
class KeptRecordsTest {

    private static final List<String> NAMES = List.of("id", "name", "näme", "a\\u0062c", "abc", "x\\\"y", "");
    private static final List<String> SCALARS = List.of(
            "1",
            "-0",
            "0.5",
            "1225.40",
            "1e5",
            "1E400",
            "-1.0",
            "0.12345678901234567890",
            "123456789012345678901234567890",
            "9223372036854775807",
            "9223372036854775808",
            "true",
            "false",
            "null",
            "\"\"",
            "\"plain text\"",
            "\"größe\"",
            "\"😀 \\ud83d\\ude00\"",
            "\"\\ud800\"",
            "\"line\\nbreak \\\\ \\\" \\/\"",
            "\"2025-06-15T12:00:00Z\"",
            "NaN");

    private final Random random = new Random(20250615);
    private final JacksonJson eager = new JacksonJson();
    private final JacksonJson keeping = JacksonJson.keeping(KeptForm.JSON);

    @ParameterizedTest
    @EnumSource(KeptForm.class)
    void holdTheValuesThatReadingAtOnceGives(KeptForm form) {
        JacksonJson keeping = JacksonJson.keeping(form);
        for (int i = 0; i < 3_000; i++) {
            String body = body();
            assertThat(records(keeping, body.getBytes(UTF_8))).as(body).isEqualTo(records(eager, body.getBytes(UTF_8)));
        }
    }

    @ParameterizedTest
    @CsvSource({"TEXTS, 1000", "JSON, 5000"})
    void keepTextThatMeansTheSameValue(KeptForm form, int least) {
        JacksonJson keeping = JacksonJson.keeping(form);
        int kept = 0;
        for (int i = 0; i < 3_000; i++) {
            String body = body();
            List<Object> whole = records(eager, body.getBytes(UTF_8));
            List<Object> records = records(keeping, body.getBytes(UTF_8));
            for (int record = 0; record < records.size(); record++) {
                Row row = (Row) records.get(record);
                for (int field = 0; field < row.size(); field++) {
                    if (row.storedAt(field) instanceof JsonText text) {
                        kept++;
                        String json = new String(text.utf8(), text.from(), text.to() - text.from(), UTF_8);
                        assertThat(json).doesNotContain("\n", "\r");
                        if (text.isPlainText()) {
                            assertThat(text.value()).isEqualTo(json.substring(1, json.length() - 1));
                        }
                        assertThat(eager.parse(json)).as(body).isEqualTo(((Row) whole.get(record)).valueAt(field));
                    }
                }
            }
        }
        assertThat(kept).isGreaterThan(least);
    }

    /** A list of records that is longer than the parser's buffer now and then. */
    private String body() {
        StringBuilder json = new StringBuilder("[");
        int records = random.nextInt(4) + 1;
        for (int i = 0; i < records; i++) {
            json.append(i > 0 ? "," : "").append(blank());
            object(json, 3);
        }
        return json.append("]").toString();
    }

    private void object(StringBuilder json, int depth) {
        json.append('{').append(blank());
        int fields = random.nextInt(6);
        for (int i = 0; i < fields; i++) {
            json.append(i > 0 ? "," : "").append(blank());
            json.append('"')
                    .append(NAMES.get(random.nextInt(NAMES.size())))
                    .append('"')
                    .append(blank());
            json.append(':').append(blank());
            value(json, depth - 1);
            json.append(blank());
        }
        json.append('}');
    }

    private void value(StringBuilder json, int depth) {
        int kind = random.nextInt(depth > 0 ? 8 : 6);
        if (kind == 7) {
            object(json, depth);
        } else if (kind == 6) {
            json.append('[').append(blank());
            int elements = random.nextInt(4);
            for (int i = 0; i < elements; i++) {
                json.append(i > 0 ? "," : "").append(blank());
                value(json, depth - 1);
            }
            json.append(blank()).append(']');
        } else if (kind == 5 && random.nextInt(20) == 0) {
            json.append('"').append("long ".repeat(random.nextInt(4_000))).append('"');
        } else {
            json.append(SCALARS.get(random.nextInt(SCALARS.size())));
        }
    }

    private String blank() {
        return switch (random.nextInt(12)) {
            case 0 -> " ";
            case 1 -> "\n  ";
            case 2 -> "\t";
            default -> "";
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\": \"b",
                "[{\"a\": {\"b\": 1}",
                "[{\"a\": [1, 2}]",
                "[{\"a\": \"b\" \"c\": 1}]",
                "[{\"a\": 01}]",
                "[{\"a\": tru}]",
                "[{\"a\": \"tab\tin text\"}]",
                "[{\"a\": {\"b\": \"\\x\"}}]",
                "[{\"a\": 1},]",
                "[{\"a\": \"\u00ff\"}]",
                "[{\"a\": \"\u00ed\u00a0\u0080\"}]",
            })
    void fail_whereReadingAtOnceFails(String body) {
        assertThatThrownBy(() -> records(eager, body.getBytes(ISO_8859_1))).isInstanceOf(ConnectorException.class);
        assertThatThrownBy(() -> records(keeping, body.getBytes(ISO_8859_1))).isInstanceOf(ConnectorException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00c0\u0080", "\u00e0\u0080\u0080"})
    void passNoMalformedUtf8On(String sequence) {
        byte[] body = ("[{\"text\": \"" + sequence + "\", \"nested\": [\"" + sequence + "\"]}]").getBytes(ISO_8859_1);

        Row row = (Row) records(keeping, body).get(0);

        assertThat(row.storedAt(0)).isNotInstanceOf(JsonText.class);
        assertThat(row.storedAt(1)).isNotInstanceOf(JsonText.class);
        assertThat(row).isEqualTo(records(eager, body).get(0));
    }

    @Test
    void areReadFromOtherEncodingsAsWell() {
        byte[] body = "[{\"a\": \"ü\"}]".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);

        assertThat(records(keeping, body)).isEqualTo(List.of(Row.of("a", "ü")));
    }

    @Test
    void arriveInSmallPieces() {
        byte[] body = "[{\"a\": \"b\", \"c\": {\"d\": [1.5, \"e\"]}}, {\"a\": \"f\"}]".getBytes(UTF_8);
        InputStream slow = new ByteArrayInputStream(body) {
            @Override
            public synchronized int read(byte[] buffer, int from, int length) {
                return super.read(buffer, from, Math.min(length, 1));
            }
        };

        assertThat(records(keeping, slow)).isEqualTo(records(eager, body));
    }

    @Test
    void areKeptWholeHoweverLargeTheyAre() {
        String text = "0123456789".repeat(300_000);
        byte[] body = ("[{\"id\": 1, \"text\": \"" + text + "\", \"list\": [\"" + text + "\"]}, {\"id\": 2}]")
                .getBytes(UTF_8);

        List<Object> records = records(keeping, body);

        assertThat(((Row) records.get(0)).storedAt(1)).isInstanceOf(JsonText.class);
        assertThat(records).isEqualTo(records(eager, body));
    }

    @Test
    void areRefusedWhenTheyAreLargerThanTheMemoryAllows() {
        PlacedJsonFactory small =
                new PlacedJsonFactory(JsonFactory.builder(), new JsonLimits(1 << 20, 1 << 20), KeptForm.JSON);
        byte[] body = ("[{\"id\": 1}, {\"text\": \"" + "x".repeat(1 << 20) + "\"}]").getBytes(UTF_8);
        DocumentReader documents = new JsonDocuments(
                small, small.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(body)), false);
        documents.nextDocument();
        documents.enter();
        documents.next();
        assertThat(documents.readRecord()).isEqualTo(Row.of("id", 1L));
        documents.next();

        assertThatThrownBy(documents::readRecord)
                .isInstanceOf(ConnectorException.class)
                .hasMessageStartingWith("Cannot read JSON: a record is larger than 1 MB, which the memory");
    }

    @Test
    void changeLikeAnyOther() {
        Row row = (Row) records(keeping, "[{\"a\": \"one\", \"b\": {\"c\": 2}, \"d\": 1.5}]".getBytes(UTF_8))
                .get(0);
        Row copy = row.copy();

        ((Row) row.get("b")).put("c", 3L);
        row.drop("a");
        row.put("e", "new");

        assertThat(row).isEqualTo(eager.parse("{\"b\": {\"c\": 3}, \"d\": 1.5, \"e\": \"new\"}"));
        assertThat(copy).isEqualTo(eager.parse("{\"a\": \"one\", \"b\": {\"c\": 2}, \"d\": 1.5}"));
    }

    private static List<Object> records(JacksonJson json, byte[] body) {
        return records(json, new ByteArrayInputStream(body));
    }

    private static List<Object> records(JacksonJson json, InputStream body) {
        List<Object> records = new ArrayList<>();
        try (DocumentReader documents = json.documents(body)) {
            documents.nextDocument();
            documents.enter();
            while (documents.next()) {
                records.add(documents.readRecord());
            }
        }
        return records;
    }
}
