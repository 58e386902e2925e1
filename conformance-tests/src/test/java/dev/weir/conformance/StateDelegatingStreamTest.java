package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream whose state decides how it is read; changes are kept by the source for three days. */
class StateDelegatingStreamTest {

    private static final String MANIFEST = """
            version: 7.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [items]}
            streams:
              - type: StateDelegatingStream
                name: items
                api_retention_period: "{{ config['kept'] }}"
                full_refresh_stream: {$ref: "#/definitions/stream", $parameters: {path: all}}
                incremental_stream: {$ref: "#/definitions/stream", $parameters: {path: changes}}
            definitions:
              stream:
                type: DeclarativeStream
                name: items
                incremental_sync:
                  type: DatetimeBasedCursor
                  cursor_field: day
                  datetime_format: "%Y-%m-%d"
                  start_datetime: "2025-06-01"
                retriever:
                  type: SimpleRetriever
                  requester: {type: HttpRequester, url_base: "URL", http_method: GET}
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
            """;

    private ShopApi api;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws IOException {
        api = new ShopApi(ShopApi.always(200, "application/json", "[{\"id\": 1, \"day\": \"2025-06-14\"}]"));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void isReadInFullWithoutAState() throws IOException {
        Answer answer = read("P3D", null);

        assertThat(api.requests()).containsExactly("/all");
        assertThat(answer.states("items")).last().isEqualTo(Row.of("day", "2025-06-14"));
    }

    @Test
    void isReadFromAStateThatTheSourceCanStillLookBackTo() throws IOException {
        Answer answer = read("P3D", "{\"day\": \"2025-06-13\"}");

        assertThat(api.requests()).containsExactly("/changes");
        assertThat(answer.states("items")).doesNotContain(new Row());
    }

    @Test
    void isReadInFullFromAnOlderStateWhichItGivesUp() throws IOException {
        Answer answer = read("P3D", "{\"day\": \"2025-06-10\"}");

        assertThat(api.requests()).containsExactly("/all");
        assertThat(answer.states("items")).first().isEqualTo(new Row());
        assertThat(answer.states("items")).last().isEqualTo(Row.of("day", "2025-06-14"));
        assertThat(answer.messages("LOG"))
                .extracting(log -> log.get("message"))
                .contains("Cannot read stream 'items' from its state: it is older than the retention period P3D of the"
                        + " source, or does not tell its age; the stream is read in full.");
    }

    @Test
    void isReadFromAnyStateIfTheSourceKeepsAll() throws IOException {
        read("", "{\"day\": \"2025-06-02\"}");

        assertThat(api.requests()).containsExactly("/changes");
    }

    @Test
    void isRefusedIfItsTwoWaysHaveOtherNames() throws IOException {
        String manifest = MANIFEST.replace("    name: items\n    api", "    name: other\n    api");

        assertThat(run(manifest, "P3D", null).err())
                .endsWith(
                        "manifest.yaml:5:5: Cannot build stream 'other': its full_refresh_stream is named 'items' and its"
                                + " incremental_stream 'items' (give them the same name)\n");
    }

    @Test
    void isRefusedIfItsCursorKnowsNoTimes() throws IOException {
        int from = MANIFEST.indexOf("    incremental_sync:");
        int to = MANIFEST.indexOf("    retriever:", from);
        String counting = "    incremental_sync: {type: IncrementingCountCursor, cursor_field: day}\n";
        String manifest = MANIFEST.substring(0, from) + counting + MANIFEST.substring(to);

        assertThat(run(manifest, "P3D", null).err())
                .isEqualTo("Cannot tell the age of states of stream 'items': an IncrementingCountCursor knows no times"
                        + " (remove api_retention_period)\n");
    }

    private Answer read(String kept, String state) throws IOException {
        Answer answer = run(MANIFEST, kept, state);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer;
    }

    private Answer run(String text, String kept, String state) throws IOException {
        Path manifest = Files.writeString(folder.resolve("manifest.yaml"), text.replace("URL", api.url()));
        Path config = Files.writeString(folder.resolve("config.json"), "{\"kept\": \"" + kept + "\"}");
        Path catalog = Files.writeString(folder.resolve("catalog.json"), """
                {"streams": [{"stream": {"name": "items", "json_schema": {}, "supported_sync_modes": ["incremental"]},
                              "sync_mode": "incremental", "destination_sync_mode": "append"}]}""");
        Path states = Files.writeString(folder.resolve("state.json"), state == null ? "[]" : """
                [{"type": "STREAM", "stream": {"stream_descriptor": {"name": "items"}, "stream_state": %s}}]""".formatted(state));
        return Program.run(
                "read",
                "--manifest",
                manifest,
                "--config",
                config,
                "--catalog",
                catalog,
                "--state",
                states,
                "--as-of",
                "2025-06-15T12:00:00Z",
                "--no-wait");
    }
}
