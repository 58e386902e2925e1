package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Every connector of the project, against its recordings: what comes out is what the reference engine made of them, or what was
 * computed from the figures that they were made of.
 */
class ConnectorManifestsTest {

    private static final JacksonJson JSON = new JacksonJson();
    private static final Pattern SECRET = Pattern.compile("synthetic-[a-z-]*(?:key|password)[a-z-]*");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dev.weir.conformance.Project#connectors")
    void showsTheSpecOfTheManifest(String connector) throws IOException {
        Answer answer = Program.run("spec", "--manifest", Project.connector(connector, "manifest.yaml"));

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.messages("SPEC"))
                .singleElement()
                .extracting(spec -> String.valueOf(spec.get("connectionSpecification")))
                .isEqualTo(String.valueOf(at(manifest(connector), "spec", "connection_specification")));
    }

    @ParameterizedTest
    @MethodSource("dev.weir.conformance.Project#connectors")
    void checksTheRecordedConfig(String connector) {
        Answer answer = run("check", RecordedSync.first(connector));

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.messages("CONNECTION_STATUS")).containsExactly(Row.of("status", "SUCCEEDED"));
    }

    @ParameterizedTest
    @MethodSource("dev.weir.conformance.Project#connectors")
    void discoversTheStreamsOfTheManifest(String connector) throws IOException {
        Map<?, ?> definitions = (Map<?, ?>) manifest(connector).get("definitions");

        Answer answer = run("discover", RecordedSync.first(connector));

        assertThat(answer.code()).as(answer.err()).isZero();
        List<Row> streams = streams(answer);
        assertThat(streams)
                .extracting(stream -> stream.get("name"))
                .containsExactlyInAnyOrderElementsOf(
                        RecordedSync.first(connector).streams());
        for (Row stream : streams) {
            Map<?, ?> definition = (Map<?, ?>) definitions.get(stream.get("name"));
            boolean incremental = definition.containsKey("incremental_sync");
            assertThat(String.valueOf(stream.get("json_schema")))
                    .isEqualTo(String.valueOf(at(definition, "schema_loader", "schema")));
            assertThat(stream.get("source_defined_primary_key"))
                    .isEqualTo(((List<?>) definition.get("primary_key"))
                            .stream().map(List::of).toList());
            assertThat(stream.get("supported_sync_modes"))
                    .isEqualTo(incremental ? List.of("full_refresh", "incremental") : List.of("full_refresh"));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.weir.conformance.Project#connectors")
    void readsWhatIsExpectedTwice(String connector) throws IOException {
        RecordedSync first = RecordedSync.first(connector);
        RecordedSync second = RecordedSync.second(connector);
        Path catalog = write("catalog.json", configured(streams(run("discover", first))));

        Answer answer = run("read", first, "--catalog", catalog);

        assertSync(answer, first);

        Path state = write("state.json", answer.finalStates());
        assertSync(run("read", second, "--catalog", catalog, "--state", state), second);
    }

    @ParameterizedTest
    @MethodSource("dev.weir.conformance.RecordedSync#failures")
    void failsASliceThatIsNotWhatItShouldBeAndReadsTheOthers(RecordedSync sync) throws IOException {
        Path catalog = write("catalog.json", configured(streams(run("discover", sync))));

        Answer answer = run("read", sync, "--catalog", catalog);

        assertThat(answer.code()).isOne();
        assertRecordsAndStates(answer, sync);
        assertThat(sync.streams().stream().map(answer::statuses))
                .containsOnlyOnce(List.of("STARTED", "RUNNING", "INCOMPLETE"))
                .containsOnlyOnce(List.of("STARTED", "RUNNING", "COMPLETE"))
                .hasSize(2);
        assertThat(answer.everything()).contains("Cannot read the answer to GET https://");
        assertThat(secrets(sync))
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(answer.everything()).doesNotContain(secret));
    }

    private static List<String> secrets(RecordedSync sync) throws IOException {
        String config = Files.readString(Project.connector(sync.connector(), "config.json"));
        return SECRET.matcher(config).results().map(MatchResult::group).toList();
    }

    @Test
    void estimatesAStreamOfKnownSlicesEverMoreExactly() throws IOException {
        RecordedSync first = RecordedSync.first("affiliate-reports");
        Path catalog = write("catalog.json", configured(streams(run("discover", first))));

        Answer answer = run("read", first, "--catalog", catalog);

        List<Object> estimates = answer.messages("TRACE").stream()
                .map(trace -> trace.get("estimate"))
                .filter(Row.class::isInstance)
                .map(Row.class::cast)
                .filter(estimate -> "daily_reports".equals(estimate.get("name")))
                .map(estimate -> estimate.get("row_estimate"))
                .toList();
        assertThat(estimates).hasSizeBetween(10, 12);
        assertThat(estimates.get(estimates.size() - 1))
                .isEqualTo((long) first.records("daily_reports").size());
    }

    private static void assertSync(Answer answer, RecordedSync sync) throws IOException {
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).isEmpty();
        for (String stream : sync.streams()) {
            assertThat(answer.statuses(stream)).containsExactly("STARTED", "RUNNING", "COMPLETE");
        }
        assertRecordsAndStates(answer, sync);
    }

    private static void assertRecordsAndStates(Answer answer, RecordedSync sync) throws IOException {
        for (String stream : sync.streams()) {
            assertThat(answer.records(stream))
                    .as("records of %s in %s", stream, sync)
                    .containsExactlyInAnyOrderElementsOf(sync.records(stream));
        }
        assertThat(answer.finalStates())
                .as("final states in %s", sync)
                .containsExactlyInAnyOrderElementsOf(sync.states());
    }

    private static Answer run(String command, RecordedSync sync, Object... more) {
        List<Object> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--manifest", sync.manifest(), "--replay", sync.exchanges()));
        words.addAll(List.of(more));
        return Program.run(words.toArray());
    }

    private static List<Row> streams(Answer discovered) {
        List<Row> catalogs = discovered.messages("CATALOG");
        assertThat(catalogs).hasSize(1);
        return ((List<?>) catalogs.get(0).get("streams"))
                .stream().map(Row.class::cast).toList();
    }

    private static Row configured(List<Row> streams) {
        return Row.of(
                "streams",
                streams.stream().map(ConnectorManifestsTest::configured).toList());
    }

    private static Row configured(Row stream) {
        boolean incremental = ((List<?>) stream.get("supported_sync_modes")).contains("incremental");
        Map<String, Object> configured = new LinkedHashMap<>();
        configured.put("stream", stream);
        configured.put("sync_mode", incremental ? "incremental" : "full_refresh");
        configured.put("destination_sync_mode", "append");
        return Row.of(configured);
    }

    private static Map<?, ?> manifest(String connector) throws IOException {
        String text = Files.readString(Project.connector(connector, "manifest.yaml"));
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    private static Object at(Map<?, ?> map, String outer, String inner) {
        return ((Map<?, ?>) map.get(outer)).get(inner);
    }

    private Path write(String name, Object value) throws IOException {
        return Files.writeString(folder.resolve(name), JSON.write(value));
    }
}
