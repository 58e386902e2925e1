package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a configuration, a catalog or a state is the user's to correct, and shows nothing that is secret. */
class BadConfigTest {

    private static final String KEY = "\"api_key\": \"" + Shop.SECRET + "\"";

    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder);
    }

    @Test
    void isMissing() throws IOException {
        Path missing = folder.resolve("missing.json");

        assertRefused(missing, "Cannot read config " + missing + ": no such file (check the path)");
    }

    @Test
    void isNotAnObject() throws IOException {
        Path config = shop.file("c.json", "[]");

        assertRefused(config, "Cannot read config " + config + ": not a JSON object (it must begin with '{')");
    }

    @Test
    void isEmpty() throws IOException {
        Path config = shop.file("c.json", "");

        assertRefused(config, "Cannot read config " + config + ": the file is empty (write a JSON document into it)");
    }

    @Test
    void isNotJsonAndItsTextMayBeASecret() throws IOException {
        Path config = shop.file("c.json", "{\"key\": " + Shop.SECRET + "}");

        Answer answer = read(config);

        assertThat(answer.err())
                .isEqualTo(
                        "Cannot read config " + config + ": not valid JSON at line 1, column 9 (correct the file)\n");
        assertThat(answer.everything()).doesNotContain(Shop.SECRET);
    }

    @Test
    void isNotJson() throws IOException {
        Path config = shop.file("c.json", "{" + KEY + ", \"url\": ");

        Answer answer = read(config);

        assertThat(answer.err())
                .startsWith("Cannot read config " + config + ": not valid JSON")
                .contains("line 1, column ")
                .endsWith(")\n");
        assertConfigError(answer);
    }

    @Test
    void lacksAValue() throws IOException {
        Answer answer = read(shop.file("c.json", "{" + KEY + "}"));

        assertThat(answer.err()).contains("required property 'url' not found");
        assertConfigError(answer);
    }

    @Test
    void doesNotFitTheSpec() throws IOException {
        Answer answer = read(shop.file("c.json", "{" + KEY + ", \"url\": 5, \"retries\": \"" + Shop.SECRET + "\"}"));

        assertThat(answer.err())
                .contains("'url' integer found, string expected; 'retries' string found, integer expected");
        assertConfigError(answer);
    }

    @Test
    void doesNotFitTheSpecForTheLakeEither() throws IOException {
        Path config = shop.file("c.json", "{" + KEY + "}");

        Answer answer = Program.run("run", Shop.MANIFEST, "--config", config, "--to", folder.resolve("lake"));

        assertThat(answer.err()).contains("required property 'url' not found");
        assertThat(answer.out()).isEmpty();
        assertThat(folder.resolve("lake")).doesNotExist();
        assertThat(answer.code()).isEqualTo(1);
        Shop.assertDiscreet(answer);
    }

    @Test
    void isAnAnswerOfACheck() throws IOException {
        Path config = shop.file("c.json", "{" + KEY + "}");

        Answer answer = Program.run("check", "--manifest", Shop.MANIFEST, "--config", config);

        assertThat(answer.messages("CONNECTION_STATUS"))
                .singleElement()
                .satisfies(status -> assertThat(status)
                        .containsEntry("status", "FAILED")
                        .hasEntrySatisfying(
                                "message",
                                message ->
                                        assertThat(message).asString().contains("required property 'url' not found")));
        assertThat(answer.code()).isZero();
    }

    @Test
    void comesWithAStateThatIsMissing() throws IOException {
        Path missing = folder.resolve("state.json");

        Answer answer = shop.read("sales", "http://127.0.0.1:1", "--state", missing);

        assertThat(answer.err()).isEqualTo("Cannot read state " + missing + ": no such file (check the path)\n");
        assertConfigError(answer);
    }

    private void assertRefused(Path config, String message) throws IOException {
        Answer answer = read(config);

        assertThat(answer.err()).isEqualTo(message + "\n");
        assertConfigError(answer);
    }

    private static void assertConfigError(Answer answer) {
        assertThat(answer.errors())
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .containsEntry("message", answer.err().strip())
                        .containsEntry("failure_type", "config_error")
                        .doesNotContainKey("stack_trace"));
        assertThat(answer.out()).hasSize(1);
        assertThat(answer.code()).isEqualTo(1);
        Shop.assertDiscreet(answer);
    }

    private Answer read(Path config) throws IOException {
        return Program.run("read", "--manifest", Shop.MANIFEST, "--config", config, "--catalog", shop.catalog("shops"));
    }
}
