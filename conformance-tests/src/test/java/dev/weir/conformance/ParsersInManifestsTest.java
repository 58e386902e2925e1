package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import dev.weir.testkit.sample.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each wide-format parser works in a manifest, by its {@code class_name}: a stream for each, read by the program. */
class ParsersInManifestsTest {

    private static final JacksonJson JSON = new JacksonJson();

    @TempDir
    Path folder;

    private final Map<String, Sample> streams = new LinkedHashMap<>();

    @TestFactory
    Stream<DynamicTest> eachParserReadsItsStream() throws IOException {
        ParserPages pages = new ParserPages(
                Descriptors.load(ParsersInManifestsTest.class.getClassLoader()), ParserPagesTest.samples());
        pages.parsers()
                .forEach(parser ->
                        sample(pages, parser).ifPresent(sample -> streams.put(ParserPages.name(parser), sample)));
        assertThat(pages.parsers()).extracting(ParserPages::name).containsExactlyElementsOf(streams.keySet());
        Answer answer;
        try (ShopApi api = new ShopApi(this::answer)) {
            answer = Program.run(
                    "read", "--manifest", manifest(), "--config", config(api.url()), "--catalog", catalog());
        }
        assertThat(answer.code()).as(answer.everything()).isZero();
        return streams.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertThat(answer.records(name)).isEqualTo(expected(name))));
    }

    /** A sample that needs no more than a body. */
    private static Optional<Sample> sample(ParserPages pages, Descriptor parser) {
        return pages.of(parser).stream()
                .filter(sample -> !sample.records().isEmpty())
                .filter(sample -> sample.component("config") == null && sample.component("slice") == null)
                .filter(sample -> sample.records().stream().allMatch(record -> record.startsWith("{")))
                .findFirst();
    }

    /** The records of a stream; the protocol leaves out fields that are null. */
    private List<Row> expected(String stream) {
        List<Row> records = streams.get(stream).records().stream()
                .map(record -> (Row) JSON.parse(record))
                .toList();
        records.forEach(record -> record.values().removeIf(java.util.Objects::isNull));
        return records;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Sample sample = streams.get(exchange.getRequestURI().getPath().substring(1));
        if (sample.component("headers") instanceof Row headers) {
            headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, String.valueOf(value)));
        }
        byte[] body = sample.body();
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private Path manifest() throws IOException {
        Row manifest = Row.of("version", "7.39.1");
        manifest.put("type", "DeclarativeSource");
        manifest.put("check", row("type", "CheckStream", "stream_names", List.of("UnpivotExtractor")));
        List<Object> all = new ArrayList<>();
        streams.forEach((name, sample) -> all.add(stream(name, sample)));
        manifest.put("streams", all);
        return Files.writeString(folder.resolve("manifest.yaml"), JSON.write(manifest));
    }

    private static Row stream(String name, Sample sample) {
        Row selector = row(
                "type",
                "RecordSelector",
                "extractor",
                given(sample, "extractor", row("type", "DpathExtractor", "field_path", List.of())));
        put(selector, "record_filter", sample.component("record_filter"));
        Row requester = row(
                "type", "HttpRequester", "url_base", "{{ config['url'] }}", "path", "/" + name, "http_method", "GET");
        Row retriever = row("type", "SimpleRetriever", "requester", requester, "record_selector", selector);
        put(retriever, "decoder", sample.component("decoder"));
        Row schema = row("type", "InlineSchemaLoader", "schema", row("type", "object"));
        Row stream = row("type", "DeclarativeStream", "name", name, "retriever", retriever, "schema_loader", schema);
        put(stream, "transformations", sample.component("transformations"));
        return stream;
    }

    private static Object given(Sample sample, String key, Row otherwise) {
        Object component = sample.component(key);
        return component == null ? otherwise : component;
    }

    private static void put(Row row, String key, Object value) {
        if (value != null) {
            row.put(key, value);
        }
    }

    private static Row row(Object... entries) {
        Row row = new Row();
        for (int i = 0; i < entries.length; i += 2) {
            row.put((String) entries[i], entries[i + 1]);
        }
        return row;
    }

    private Path config(String url) throws IOException {
        return Files.writeString(folder.resolve("config.json"), JSON.write(Row.of("url", url)));
    }

    private Path catalog() throws IOException {
        List<Object> all = new ArrayList<>();
        for (String name : streams.keySet()) {
            Row stream = row("name", name, "json_schema", new Row(), "supported_sync_modes", List.of("full_refresh"));
            all.add(row("stream", stream, "sync_mode", "full_refresh", "destination_sync_mode", "append"));
        }
        return Files.writeString(folder.resolve("catalog.json"), JSON.write(Row.of("streams", all)));
    }
}
