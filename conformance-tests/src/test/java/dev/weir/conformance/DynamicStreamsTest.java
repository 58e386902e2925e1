package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams that are made of a template: what they are made of, and what is said if they cannot be made. */
class DynamicStreamsTest {

    private static final String TEMPLATE = """
            version: 7.0.0
            type: DeclarativeSource
            check: CHECK
            streams:
              - type: DeclarativeStream
                name: fixed
                retriever: {$ref: "#/definitions/retriever", requester: {$ref: "#/definitions/requester", path: fixed}}
            dynamic_streams:
              - type: DynamicDeclarativeStream
                name: tables
                stream_template:
                  type: DeclarativeStream
                  name: ""
                  primary_key: none
                  retriever: {$ref: "#/definitions/retriever"}
                components_resolver: RESOLVER
            definitions:
              requester: {type: HttpRequester, http_method: GET, url_base: "URL", path: ""}
              retriever:
                type: SimpleRetriever
                requester: {$ref: "#/definitions/requester"}
                record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: [data]}}
            """;
    private static final String NAME =
            "{type: ComponentMappingDefinition, field_path: [name], value: \"{{ components_values['name'] }}\"}";
    private static final String PATH = "{type: ComponentMappingDefinition, field_path: [retriever, requester, path],"
            + " value: \"rows/{{ components_values.name }}\"}";
    private static final String CHECK = "{type: CheckStream, stream_names: [fixed]}";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private ShopApi api;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws IOException {
        answers.put("/tables", "{\"data\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}");
        answers.put("/rows/a", "{\"data\": [{\"id\": 1}]}");
        answers.put("/rows/b", "{\"data\": [{\"id\": 2}, {\"id\": 3}]}");
        answers.put("/fixed", "{\"data\": [{\"id\": 9}]}");
        api = new ShopApi(this::reply);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void areReadOneForEachRecordThatTheSourceGives() throws IOException {
        Answer answer = read(http(NAME, PATH), "b", "fixed", "a");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.records("a")).containsExactly(Row.of("id", 1L));
        assertThat(answer.records("b")).containsExactly(Row.of("id", 2L), Row.of("id", 3L));
        assertThat(answer.records("fixed")).containsExactly(Row.of("id", 9L));
        assertThat(api.requests()).containsExactlyInAnyOrder("/tables", "/rows/a", "/rows/b", "/fixed");
    }

    @Test
    void areDiscoveredAfterTheOthers() throws IOException {
        Answer answer = discover(CHECK, http(NAME, PATH));

        assertThat(answer.code()).as(answer.err()).isZero();
        List<?> streams = (List<?>) answer.messages("CATALOG").get(0).get("streams");
        assertThat(streams).extracting(stream -> ((Row) stream).get("name")).containsExactly("fixed", "a", "b");
    }

    @Test
    void seeSliceAndTemplateAndFillInAllThatAGlobMatches() throws IOException {
        answers.put("/tables/eu", "{\"data\": [{\"name\": \"a\"}]}");
        answers.put("/eu", "{\"data\": [{\"id\": 4}]}");
        String resolver = """
                {type: HttpComponentsResolver,
                 retriever: {$ref: "#/definitions/retriever",
                             requester: {$ref: "#/definitions/requester", path: "tables/{{ stream_partition.region }}"},
                             partition_router: {type: ListPartitionRouter, cursor_field: region, values: [eu]}},
                 components_mapping: [
                   {type: ComponentMappingDefinition, field_path: [name],
                    value: "{{ components_values.name }}_{{ stream_slice['region'] }}_{{ stream_template_config['primary_key'] }}"},
                   {type: ComponentMappingDefinition, field_path: ["**", path], value: "{{ stream_slice.region }}"}]}""";

        Answer answer = read(resolver, "a_eu_none");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.records("a_eu_none")).containsExactly(Row.of("id", 4L));
    }

    @Test
    void areMadeOfEveryCombinationOfListsInTheConfiguration() throws IOException {
        String resolver = """
                {type: ConfigComponentsResolver,
                 stream_config: [{type: StreamConfig, configs_pointer: [tables], default_values: [{name: c}]},
                                 {type: StreamConfig, configs_pointer: [regions]}],
                 components_mapping: [
                   {type: ComponentMappingDefinition, field_path: [name],
                    value: "{{ components_values.name }}{{ components_values['source_config_1'][1] }}"},
                   {type: ComponentMappingDefinition, field_path: [primary_key], value: "[k1, k2]",
                    condition: "{{ components_values.name == 'c' }}"},
                   {type: ComponentMappingDefinition, field_path: [retriever, requester, request_headers, X-Nr],
                    value: "{{ components_values['source_config_1'][0] }}", create_or_update: true}]}""";
        Path config = file("config.json", "{\"tables\": [{\"name\": \"a\"}], \"regions\": [1, 2]}");

        Answer answer = run("discover", manifest(CHECK, resolver), "--config", config);

        assertThat(answer.code()).as(answer.err()).isZero();
        List<?> streams = (List<?>) answer.messages("CATALOG").get(0).get("streams");
        assertThat(streams)
                .extracting(
                        stream -> ((Row) stream).get("name") + " " + ((Row) stream).get("source_defined_primary_key"))
                .containsExactly("fixed null", "a1 [[none]]", "a2 [[none]]", "c1 [[k1], [k2]]", "c2 [[k1], [k2]]");
    }

    @Test
    void areMadeOfParametersInTheManifest() throws IOException {
        String resolver = """
                {type: ParametrizedComponentsResolver,
                 stream_parameters: {type: StreamParametersDefinition,
                                     list_of_parameters_for_stream: [{name: a}, {name: b}]},
                 components_mapping: [%s, %s]}""".formatted(NAME, PATH);

        Answer answer = read(resolver, "a", "b");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.records("b")).hasSize(2);
        assertThat(api.requests()).containsExactlyInAnyOrder("/rows/a", "/rows/b");
    }

    @Test
    void letOuterParametersWinUnlessTheyAreToldNotTo() throws IOException {
        String template = TEMPLATE.replace("primary_key: none", "$parameters: {path: rows/a}")
                .replace("url_base: \"URL\", path: \"\"", "url_base: \"URL\", $parameters: {path: fixed}");
        String resolver = http(
                NAME,
                "{type: ComponentMappingDefinition, field_path: [retriever, requester, path], value: \"{{ '' }}\"}");

        assertThat(readOf(template, resolver, "a").records("a")).containsExactly(Row.of("id", 1L));
        assertThat(readOf(
                                template.replace(
                                        "    name: tables\n", "    name: tables\n    use_parent_parameters: false\n"),
                                resolver,
                                "a")
                        .records("a"))
                .containsExactly(Row.of("id", 9L));
    }

    @Test
    void areAskedForInAChecksOnlyIfItNeedsThem() throws IOException {
        String resolver = http(NAME, PATH);

        assertThat(check(CHECK, resolver)).isEqualTo("SUCCEEDED null");
        assertThat(api.requests()).containsExactly("/fixed");

        answers.remove("/rows/b");
        String one = "{type: CheckStream, dynamic_streams_check_configs:"
                + " [{type: DynamicStreamCheckConfig, dynamic_stream_name: tables, stream_count: 1}]}";
        assertThat(check(one, resolver)).isEqualTo("SUCCEEDED null");
        assertThat(check(one.replace(", stream_count: 1", ""), resolver))
                .startsWith("FAILED Dynamic stream b is not available: Cannot read from the source: ");
        assertThat(check(one.replace("tables", "views"), resolver))
                .isEqualTo("FAILED Cannot check dynamic streams 'views': the manifest has none of that name"
                        + " (correct dynamic_stream_name)");
        assertThat(check("{type: CheckDynamicStream, stream_count: 2}", resolver))
                .isEqualTo("SUCCEEDED null");
        assertThat(check("{type: CheckDynamicStream, stream_count: 3}", resolver))
                .startsWith("FAILED Stream b is not available: ");
        assertThat(check("{type: CheckDynamicStream, stream_count: 3, use_check_availability: false}", resolver))
                .isEqualTo("SUCCEEDED null");
    }

    @Test
    void cannotBeMadeIfTheAnswerIsBroken() throws IOException {
        answers.put("/tables", "<html>Maintenance</html>");

        Answer answer = read(http(NAME, PATH), "fixed");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .startsWith("Cannot find out what to make of the template at " + folder.resolve("manifest.yaml")
                        + ":12:7: Cannot read the answer to GET " + api.url() + "/tables: Cannot read JSON: ");
        assertThat(check("{type: CheckStream, stream_names: [a]}", http(NAME, PATH)))
                .startsWith("FAILED Cannot discover the streams: Cannot find out what to make of the template at ");
    }

    @Test
    void areNoneIfThereIsNothingToMakeThemOf() throws IOException {
        answers.put("/tables", "{\"data\": []}");

        Answer answer = read(http(NAME, PATH), "fixed");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(logs(answer))
                .contains("Cannot make streams of the template at " + folder.resolve("manifest.yaml")
                        + ":12:7: there are no components for it (expected none? else look at the"
                        + " components_resolver)");
    }

    @Test
    void cannotHaveOneName() throws IOException {
        answers.put("/tables", "{\"data\": [{\"name\": \"a\"}, {\"name\": \"a\"}]}");

        assertRefused(
                http(NAME, PATH),
                "Cannot make stream 'a': another of the dynamic streams has that name"
                        + " (map something to their name that is different for each)");
        answers.put("/tables", "{\"data\": [{\"other\": \"a\"}]}");
        assertRefused(
                http(NAME, PATH),
                "Cannot make a stream of the template at " + folder.resolve("manifest.yaml")
                        + ":12:7: its name is empty (map a value to the field name)");
    }

    @Test
    void areRefusedWithTheLineOfTheTemplateThatTheyBreak() throws IOException {
        String path = folder.resolve("manifest.yaml").toString();
        assertRefused(
                http(NAME, "{type: ComponentMappingDefinition, field_path: [retriever, type], value: Simple}"),
                "Cannot make Stream 'a' of the template at " + path + ":12:7: " + path
                        + ":20:11: Cannot create retriever: unknown type 'Simple' (known: AsyncRetriever,"
                        + " SimpleRetriever)");
        assertRefused(
                http(
                        NAME,
                        "{type: ComponentMappingDefinition, field_path: [retriever, requester, http_method], value: READ}"),
                "Cannot make Stream 'a' of the template at " + path + ":12:7: " + path
                        + ":18:49: Cannot read http_method of HttpRequester: found the text 'READ'"
                        + " (known: GET, POST)");
        assertRefused(
                http("{type: ComponentMappingDefinition, field_path: [name], value: \"5\"}"),
                "Cannot make Stream of the template at " + path + ":12:7: " + path
                        + ":13:13: Cannot read name of DeclarativeStream: found the number 5"
                        + " (give a text, in quotes if it looks like something else)");
    }

    @Test
    void sayWhichFieldOfTheTemplateIsNotThere() throws IOException {
        String mapping = "{type: ComponentMappingDefinition, field_path: [retriever, requestr, path], value: x}";

        Answer answer = read(http(NAME, PATH, mapping), "a");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(logs(answer))
                .contains("Cannot set [retriever, requestr, path] in the template at "
                        + folder.resolve("manifest.yaml")
                        + ":12:7: it has no such field (add the field to the template)");
    }

    @Test
    void knowConditionsOnlyFromTheConfiguration() throws IOException {
        String mapping = "{type: ComponentMappingDefinition, field_path: [name], value: x, condition: \"{{ true }}\"}";

        assertThat(discover(CHECK, http(mapping)).err())
                .contains("Cannot create HttpComponentsResolver: a mapping has a condition, which only a"
                        + " ConfigComponentsResolver looks at (remove it, or filter the components)");
    }

    private void reply(HttpExchange exchange) throws IOException {
        String body = answers.get(exchange.getRequestURI().getPath());
        byte[] bytes = (body == null ? "{}" : body).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String http(String... mappings) {
        return """
                {type: HttpComponentsResolver,
                 retriever: {$ref: "#/definitions/retriever", requester: {$ref: "#/definitions/requester", path: tables}},
                 components_mapping: [%s]}""".formatted(String.join(", ", mappings));
    }

    private Path manifest(String check, String resolver) throws IOException {
        return manifest(TEMPLATE, check, resolver);
    }

    private Path manifest(String template, String check, String resolver) throws IOException {
        return file(
                "manifest.yaml",
                template.replace("CHECK", check)
                        .replace("RESOLVER", resolver.replace("\n", " "))
                        .replace("URL", api.url()));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void assertRefused(String resolver, String message) throws IOException {
        Answer answer = discover(CHECK, resolver);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).isEqualTo(message + "\n");
    }

    private static List<Object> logs(Answer answer) {
        return answer.messages("LOG").stream().map(log -> log.get("message")).toList();
    }

    private Answer discover(String check, String resolver) throws IOException {
        return run("discover", manifest(check, resolver), "--config", file("config.json", "{}"));
    }

    private String check(String check, String resolver) throws IOException {
        Answer answer = run("check", manifest(check, resolver), "--config", file("config.json", "{}"));
        Row status = answer.messages("CONNECTION_STATUS").get(0);
        return status.get("status") + " " + status.get("message");
    }

    private Answer read(String resolver, String... streams) throws IOException {
        return readOf(TEMPLATE, resolver, streams);
    }

    private Answer readOf(String template, String resolver, String... streams) throws IOException {
        List<String> configured = List.of(streams).stream().map("""
                {"stream": {"name": "%s", "json_schema": {}, "supported_sync_modes": ["full_refresh"]},
                 "sync_mode": "full_refresh", "destination_sync_mode": "append"}"""::formatted).toList();
        Path catalog = file("catalog.json", "{\"streams\": [" + String.join(",", configured) + "]}");
        Path config = file("config.json", "{}");
        return run("read", manifest(template, CHECK, resolver), "--catalog", catalog, "--config", config);
    }

    private static Answer run(String command, Path manifest, Object... more) {
        Object[] words = new Object[more.length + 4];
        words[0] = command;
        words[1] = "--manifest";
        words[2] = manifest;
        words[3] = "--no-wait";
        System.arraycopy(more, 0, words, 4, more.length);
        return Program.run(words);
    }
}
