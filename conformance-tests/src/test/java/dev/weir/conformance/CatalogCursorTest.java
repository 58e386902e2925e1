package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream whose cursor may be chosen in the catalog. */
class CatalogCursorTest {

    private static final String MANIFEST = """
            version: 7.39.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [items]}
            streams:
              - type: DeclarativeStream
                name: items
                schema_loader: {type: InlineSchemaLoader, schema: {type: object}}
                incremental_sync:
                  type: DatetimeBasedCursor
                  cursor_field: created
                  ALLOWED
                  datetime_format: "%Y-%m-%d"
                  start_datetime: "2025-01-01"
                  start_time_option: {type: RequestOption, inject_into: request_parameter, field_name: since}
                retriever:
                  type: SimpleRetriever
                  requester: {type: HttpRequester, url: "URL/items"}
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
            """;

    private Shop shop;
    private ShopApi api;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws IOException {
        shop = new Shop(folder);
        api = new ShopApi(ShopApi.always(
                200, "application/json", "[{\"created\": \"2025-02-01\", \"updated\": \"2025-03-01\"}]"));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void isReadByTheFieldThatTheCatalogChooses() throws IOException {
        Answer answer =
                read("allow_catalog_defined_cursor_field: true", "[\"updated\"]", "{\"updated\": \"2025-02-20\"}");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.states("items")).last().isEqualTo(Row.of("updated", "2025-03-01"));
        assertThat(api.requests()).containsExactly("/items?since=2025-02-20");
    }

    @Test
    void isReadByTheFieldOfTheManifestIfTheCatalogMayNotChoose() throws IOException {
        Answer answer = read("", "[\"updated\"]", "{\"created\": \"2025-01-20\"}");

        assertThat(answer.states("items")).last().isEqualTo(Row.of("created", "2025-02-01"));
        assertThat(api.requests()).containsExactly("/items?since=2025-01-20");
    }

    @Test
    void aNestedFieldIsRefused() throws IOException {
        Answer answer = read("allow_catalog_defined_cursor_field: true", "[\"a\", \"b\"]", "{}");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains(
                        "Cannot read stream 'items' by cursor_field a.b of the catalog: it is nested (choose a field at the"
                                + " top of records)");
    }

    @Test
    void discoverSaysWhetherItMayBeChosen() throws IOException {
        assertThat(discovered("allow_catalog_defined_cursor_field: true"))
                .containsEntry("source_defined_cursor", false)
                .containsEntry("default_cursor_field", List.of("created"));
        assertThat(discovered("")).containsEntry("source_defined_cursor", true);
    }

    private Row discovered(String allowed) throws IOException {
        Answer answer = Program.run("discover", "--manifest", manifest(allowed), "--config", shop.config(api.url()));
        List<?> streams = (List<?>) answer.messages("CATALOG").get(0).get("streams");
        return (Row) streams.get(0);
    }

    private Path manifest(String allowed) throws IOException {
        return shop.file("manifest.yaml", MANIFEST.replace("URL", api.url()).replace("ALLOWED", allowed));
    }

    private Answer read(String allowed, String cursorField, String state) throws IOException {
        Path catalog = shop.file("catalog.json", """
                {"streams": [{"stream": {"name": "items", "json_schema": {}, "supported_sync_modes": ["incremental"]},
                              "sync_mode": "incremental", "cursor_field": %s, "destination_sync_mode": "append"}]}
                """.formatted(cursorField));
        Path states = shop.file("state.json", """
                [{"type": "STREAM", "stream": {"stream_descriptor": {"name": "items"}, "stream_state": %s}}]
                """.formatted(state));
        return Program.run(
                "read",
                "--manifest",
                manifest(allowed),
                "--config",
                shop.config(api.url()),
                "--catalog",
                catalog,
                "--state",
                states,
                "--as-of",
                "2025-06-15T12:00:00Z");
    }
}
