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

/** Values of the configuration that hold only while it is checked. */
class CheckOverridesTest {

    private static final String MANIFEST = """
            version: 7.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [items], config_overrides: OVERRIDES}
            spec:
              type: Spec
              connection_specification: {type: object, properties: {size: {type: integer}}}
            streams:
              - type: DeclarativeStream
                name: items
                retriever:
                  type: SimpleRetriever
                  requester:
                    type: HttpRequester
                    url_base: "URL"
                    http_method: GET
                    request_parameters: {size: "{{ config['size'] }}"}
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
            """;

    private ShopApi api;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws IOException {
        api = new ShopApi(ShopApi.always(200, "application/json", "[]"));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void standInPlaceOfTheUsers() throws IOException {
        Answer answer = check(MANIFEST, "{size: 1}");

        assertThat(answer.messages("CONNECTION_STATUS")).containsExactly(Row.of("status", "SUCCEEDED"));
        assertThat(api.requests()).containsExactly("/?size=1");
    }

    @Test
    void areDoubtfulIfTheSpecDoesNotKnowThem() throws IOException {
        Answer answer = check(MANIFEST, "{sise: 1}");

        assertThat(api.requests()).containsExactly("/?size=500");
        assertThat(answer.messages("LOG"))
                .extracting(log -> log.get("message"))
                .contains(
                        "Cannot find sise of config_overrides in the spec: components that read the configuration by field"
                                + " name do not see it (correct the name, or declare it)");
    }

    @Test
    void mustNotBeThoseOfThePlatform() throws IOException {
        Answer answer = check(MANIFEST, "{__airbyte_check_stream_names: [other]}");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .isEqualTo(
                        "Cannot check the connection: config_overrides sets __airbyte_check_stream_names, which belongs"
                                + " to the platform (remove it; use stream_names to choose streams)\n");
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void mustNotBecomeTheUsersWithARotatedToken() throws IOException {
        String login = "http_method: GET\n        authenticator: {type: OAuthAuthenticator, token_refresh_endpoint:"
                + " \"URL/token\", client_id: a, client_secret: b, refresh_token: c, refresh_token_updater: {}}";

        Answer answer = check(MANIFEST.replace("http_method: GET", login), "{size: 1}");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .matches(
                        "Cannot check the connection with config_overrides: the refresh_token_updater at"
                                + " \\S+manifest.yaml:16:\\d+ would make them the user's configuration \\(remove one of the two\\)\n");
        assertThat(api.requests()).isEmpty();
    }

    private Answer check(String text, String overrides) throws IOException {
        Path manifest = Files.writeString(
                folder.resolve("manifest.yaml"),
                text.replace("OVERRIDES", overrides).replace("URL", api.url()));
        Path config = Files.writeString(folder.resolve("config.json"), "{\"size\": 500}");
        return Program.run("check", "--manifest", manifest, "--config", config, "--no-wait");
    }
}
