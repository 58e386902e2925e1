package dev.weir.cli;

import static dev.weir.cli.Shell.CATALOG;
import static dev.weir.cli.Shell.EXCHANGES;
import static dev.weir.cli.Shell.MANIFEST;
import static dev.weir.cli.Shell.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolCommandsTest {

    private final Shell shell = new Shell();

    @TempDir
    Path folder;

    @Test
    void printsTheSpec() {
        int code = shell.run("spec", "--manifest", MANIFEST);

        assertThat(shell.out()).isEqualTo("""
                        {"type":"SPEC","spec":{"connectionSpecification":{"type":"object","required":["token"],\
                        "properties":{"token":{"type":"string","airbyte_secret":true},\
                        "kind":{"type":"string","enum":["all","new"]}}},"supportsNormalization":false,"supportsDBT":false}}
                        """);
        assertThat(shell.err()).isEmpty();
        assertThat(code).isZero();
    }

    @Test
    void checksAConfigThatWorks() {
        int code = shell.run("check", "--manifest", MANIFEST, "--replay", EXCHANGES);

        List<String> lines = shell.out().lines().toList();
        assertThat(lines)
                .last()
                .isEqualTo("{\"type\":\"CONNECTION_STATUS\",\"connectionStatus\":{\"status\":\"SUCCEEDED\"}}");
        assertThat(lines.subList(0, lines.size() - 1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{\"type\":\"LOG\",\"log\":{\"level\":\"INFO\",\"message\":"))
                .allMatch(line -> line.contains(": note: Cannot keep field '"));
        assertThat(code).isZero();
    }

    @Test
    void answersThatAnInvalidConfigFailed() throws IOException {
        int code = shell.run("check", "--manifest", MANIFEST, "--config", file("{\"kind\": \"none\"}"));

        assertThat(shell.out()).endsWith("""
                        {"type":"CONNECTION_STATUS","connectionStatus":{"status":"FAILED","message":"Cannot use the config: \
                        'kind' does not have a value in the enumeration [\\"all\\", \\"new\\"]; required property 'token' not found (correct it; 'weir spec' shows its form)"}}
                        """);
        assertThat(code).isZero();
    }

    @Test
    void failsForAStreamThatTheConnectorDoesNotHaveUnlessAskedToPassItOver() throws IOException {
        String catalog = file(Files.readString(Path.of(CATALOG)).replace("\"items\"", "\"others\""));
        String[] words = {"read", "--manifest", MANIFEST, "--catalog", catalog, "--replay", EXCHANGES, "--compat"};

        assertThat(shell.run(with(words, "sticky-templates"))).isEqualTo(1);
        assertThat(shell.err()).contains("Cannot read stream 'others': the manifest has no such stream (known: items)");
        assertThat(shell.run(with(words, "missing-streams"))).isZero();
        assertThat(shell.out())
                .contains("\"level\":\"WARN\"")
                .contains("Cannot read stream 'others': the manifest has no such stream (known: items)");
    }

    private static String[] with(String[] words, String more) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = more;
        return all;
    }

    @Test
    void listsTheStreams() {
        int code = shell.run("discover", "--manifest", MANIFEST, "--replay", EXCHANGES);

        assertThat(shell.out())
                .startsWith("{\"type\":\"CATALOG\",\"catalog\":{\"streams\":[{\"name\":\"items\",\"json_schema\":{")
                .endsWith("""
                        ,"supported_sync_modes":["full_refresh","incremental"],"source_defined_cursor":true,\
                        "default_cursor_field":["updated_at"],"source_defined_primary_key":[["id"]],\
                        "is_resumable":true,"is_file_based":false}]}}
                        """);
        assertThat(code).isZero();
    }

    @Test
    void readsRecordsAndStates() {
        int code =
                shell.run("read", "--manifest", MANIFEST, "--catalog", CATALOG, "--replay", EXCHANGES, "--as-of", NOON);

        assertThat(shell.out()).isEqualTo("""
                        {"type":"TRACE","trace":{"type":"STREAM_STATUS","emitted_at":1749988800000,"stream_status":{"stream_descriptor":{"name":"items"},"status":"STARTED"}}}
                        {"type":"TRACE","trace":{"type":"STREAM_STATUS","emitted_at":1749988800000,"stream_status":{"stream_descriptor":{"name":"items"},"status":"RUNNING"}}}
                        {"type":"RECORD","record":{"stream":"items","data":{"id":1,"name":"one","price":1.5,"updated_at":"2025-06-02T00:00:00Z","label":"ONE"},"emitted_at":1749988800000}}
                        {"type":"RECORD","record":{"stream":"items","data":{"id":2,"updated_at":"2025-06-03T00:00:00Z","label":"NONE"},"emitted_at":1749988800000}}
                        {"type":"STATE","state":{"type":"STREAM","stream":{"stream_descriptor":{"name":"items"},"stream_state":{"updated_at":"2025-06-03T00:00:00Z"}},"sourceStats":{"recordCount":2.0}}}
                        {"type":"STATE","state":{"type":"STREAM","stream":{"stream_descriptor":{"name":"items"},"stream_state":{"updated_at":"2025-06-03T00:00:00Z"}},"sourceStats":{"recordCount":0.0}}}
                        {"type":"TRACE","trace":{"type":"STREAM_STATUS","emitted_at":1749988800000,"stream_status":{"stream_descriptor":{"name":"items"},"status":"COMPLETE"}}}
                        """);
        assertThat(shell.err()).isEmpty();
        assertThat(code).isZero();
    }

    @Test
    void tellsOfEachFailedStreamAndSumsUpOnce() throws IOException {
        String nothing = file("{\"config\": {\"token\": \"none\"}, \"as_of\": \"" + NOON + "\", \"exchanges\": []}");

        int code = shell.run("read", "--manifest", MANIFEST, "--catalog", CATALOG, "--replay", nothing);

        assertThat(shell.lines())
                .filteredOn(line -> line.contains("\"ERROR\""))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("\"failure_type\":\"system_error\"")
                                .contains("\"stream_descriptor\":{\"name\":\"items\"}")
                                .contains("no recorded exchange fits (the recording is empty)"),
                        last -> assertThat(last)
                                .contains(
                                        "\"message\":\"During the sync, the following streams did not sync successfully: items: ")
                                .contains("\"failure_type\":\"config_error\"")
                                .doesNotContain("stream_descriptor"));
        assertThat(shell.out()).contains("\"status\":\"INCOMPLETE\"").doesNotContain("\"COMPLETE\"");
        assertThat(shell.err())
                .startsWith("During the sync, the following streams did not sync successfully: items: Cannot ");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void refusesToReadWithAnInvalidConfig() throws IOException {
        int code = shell.run(
                "read", "--manifest", MANIFEST, "--catalog", CATALOG, "--config", file("{}"), "--as-of", NOON);

        assertThat(shell.out()).isEqualTo("""
                        {"type":"TRACE","trace":{"type":"ERROR","emitted_at":1749988800000,"error":{"message":\
                        "Cannot use the config: required property 'token' not found (correct it; 'weir spec' shows its form)","failure_type":"config_error"}}}
                        """);
        assertThat(shell.err())
                .isEqualTo(
                        "Cannot use the config: required property 'token' not found (correct it; 'weir spec' shows its form)\n");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void placesTheProblemsOfAManifest() throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.yaml"),
                Files.readString(Path.of(MANIFEST)).replace("type: BearerAuthenticator", "type: BaererAuthenticator"));

        int code = shell.run("spec", "--manifest", broken.toString());

        assertThat(shell.err()).startsWith(broken + ":27:17: ").contains("BaererAuthenticator");
        assertThat(shell.lines()).singleElement().asString().contains("\"ERROR\"", "BaererAuthenticator");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void saysThatAFileIsMissing() {
        String missing = folder.resolve("missing.json").toString();

        int code = shell.run("read", "--manifest", MANIFEST, "--catalog", missing, "--replay", EXCHANGES);

        assertThat(shell.err()).isEqualTo("Cannot read catalog " + missing + ": no such file (check the path)\n");
        assertThat(shell.lines()).singleElement().asString().contains("\"config_error\"");
        assertThat(code).isEqualTo(1);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.json"), text).toString();
    }
}
