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

/** A small connector with a secret, in a folder: to be broken in one place, and called. */
record Shop(Path folder) {

    static final Path MANIFEST = Path.of("src/test/resources/bad-input/manifest.yaml");
    static final String SECRET = "not-a-real-key-4711";

    private static final JacksonJson JSON = new JacksonJson();

    /** The manifest with one text in place of another, which must be there once. */
    Path manifestWith(String text, String other) throws IOException {
        String manifest = Files.readString(MANIFEST);
        assertThat(manifest).containsOnlyOnce(text);
        return Files.writeString(folder.resolve("manifest.yaml"), manifest.replace(text, other));
    }

    Path config(String url) throws IOException {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("url", url);
        config.put("api_key", SECRET);
        return file("config.json", JSON.write(Row.of(config)));
    }

    Path catalog(String stream) throws IOException {
        boolean incremental = stream.equals("sales");
        return file("catalog.json", """
                {"streams": [{"stream": {"name": "%s", "json_schema": {}, "supported_sync_modes": ["full_refresh"]},
                              "sync_mode": "%s", "destination_sync_mode": "append"}]}
                """.formatted(stream, incremental ? "incremental" : "full_refresh"));
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    Answer read(String stream, String url) throws IOException {
        return read(stream, url, "--no-wait");
    }

    Answer read(String stream, String url, Object... more) throws IOException {
        List<Object> words = new ArrayList<>(List.of("read", "--manifest", MANIFEST, "--config", config(url)));
        words.addAll(List.of("--catalog", catalog(stream)));
        words.addAll(List.of(more));
        return Program.run(words.toArray());
    }

    /** Neither secrets nor the inside of the program are shown to the user. */
    static void assertDiscreet(Answer answer) {
        assertThat(answer.everything()).doesNotContain(SECRET, "\tat ", "\\tat ");
    }

    /** The stream failed, and that is said in the form of every message; each part is in it. */
    static void assertStreamFailed(Answer answer, String stream, String type, String... parts) {
        assertThat(answer.code()).isEqualTo(1);
        List<Row> errors = answer.errors();
        assertThat(errors).hasSize(2).allSatisfy(error -> assertThat(error).doesNotContainKey("stack_trace"));
        assertThat(errors.get(0))
                .containsEntry("failure_type", type)
                .containsEntry("stream_descriptor", Row.of("name", stream));
        String message = String.valueOf(errors.get(0).get("message"));
        assertThat(message).matches("Cannot [^:]+.*: .+ \\(.+\\)").contains(parts);
        assertThat(answer.err())
                .isEqualTo("During the sync, the following streams did not sync successfully: " + stream + ": "
                        + message + "\n");
        assertThat(answer.statuses(stream)).startsWith("STARTED").endsWith("INCOMPLETE");
        assertDiscreet(answer);
    }

    Answer runInto(Path lake, String url) throws IOException {
        return Program.run("run", MANIFEST, "--config", config(url), "--to", lake, "--no-wait");
    }
}
