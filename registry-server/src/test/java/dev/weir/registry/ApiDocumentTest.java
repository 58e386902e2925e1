package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.access.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API's document of itself is true: a program that reads it asks the registry all that it allows, and much that it does not. */
class ApiDocumentTest {

    private static final Path RUN = Path.of("schemathesis", "run").toAbsolutePath();

    @ParameterizedTest
    @ValueSource(strings = {"--exclude-method=DELETE", "--include-method=DELETE"})
    void hasAllAnswersOfTheRegistry(String methods) throws Exception {
        RunningRegistry registry = RunningRegistry.fresh(Store.H2, false);
        registry.publisher().deploy("mask", "1.0.0", Jars.of("example.Mask"));
        String token = registry.tokens()
                .create("schemathesis", List.of(new Scope.Admin()), Duration.ZERO, "test")
                .secret();
        ProcessBuilder program = new ProcessBuilder(RUN.toString(), registry.url(), methods);
        program.environment().put("WEIR_REGISTRY_TOKEN", token);
        program.redirectErrorStream(true);
        Process process = program.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(told).isZero();
        assertThat(told).contains("Test cases").doesNotContain(token);
    }

    @Test
    void isShownInABrowser() throws IOException {
        Client client = RunningRegistry.fresh(Store.H2, false).client("reader", "read");

        Client.Answer page = client.get("/api/docs/index.html");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("swagger-ui-bundle.js", "viewer.js").doesNotContain("http://", "https://");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
        for (String file : List.of("swagger-ui-bundle.js", "swagger-ui.css", "viewer.js")) {
            assertThat(client.get("/api/docs/" + file).status()).isEqualTo(200);
        }
        assertThat(client.get("/api/docs/pom.xml").status()).isEqualTo(404);
    }
}
