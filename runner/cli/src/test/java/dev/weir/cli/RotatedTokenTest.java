package dev.weir.cli;

import static dev.weir.cli.Shell.CATALOG;
import static dev.weir.cli.Shell.EXCHANGES;
import static dev.weir.cli.Shell.MANIFEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatedTokenTest {

    private static final String BEARER = """
                      type: BearerAuthenticator
                      api_token: "{{ config['token'] }}"
            """;
    private static final String OAUTH = """
                      type: OAuthAuthenticator
                      token_refresh_endpoint: http://127.0.0.1:9/token
                      client_id: c
                      client_secret: s
                      refresh_token: "{{ config['token'] }}"
                      refresh_token_updater:
                        refresh_token_name: refresh_token
                        refresh_token_config_path: [token]
            """;
    private static final String REFRESH = """
            "exchanges": [
                {
                  "request": {
                    "method": "POST",
                    "url": "http://127.0.0.1:9/token",
                    "headers": {"Content-Type": "application/x-www-form-urlencoded"},
                    "body": {"text": "grant_type=refresh_token&client_id=c&client_secret=s&refresh_token=first"}
                  },
                  "response": {
                    "status": 200,
                    "headers": {"Content-Type": "application/json"},
                    "body": {"text": "{\\"access_token\\": \\"none\\", \\"refresh_token\\": \\"second\\", \\"expires_in\\": 3600}"}
                  }
                },\
            """;

    private final Shell shell = new Shell();

    @TempDir
    Path folder;

    private Path config;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(
                folder.resolve("m.yaml"), Files.readString(Path.of(MANIFEST)).replace(BEARER, OAUTH));
        Files.writeString(
                folder.resolve("e.json"), Files.readString(Path.of(EXCHANGES)).replace("\"exchanges\": [", REFRESH));
        config = Files.writeString(folder.resolve("config.json"), "{\"token\": \"first\", \"kind\": \"all\"}");
    }

    @Test
    void isKeptInTheConfigFileByRun() {
        int code = shell.run(
                "run", file("m.yaml"), "--to", file("lake"), "--config", config.toString(), "--replay", file("e.json"));

        assertThat(shell.err()).startsWith("items: 2 records");
        assertThat(config).content().startsWith("{\"token\":\"second\",\"kind\":\"all\"");
        assertThat(code).isZero();
    }

    @Test
    void isReportedByReadWhichLeavesTheFileAlone() {
        int code = shell.run(
                "read",
                "--manifest",
                file("m.yaml"),
                "--catalog",
                CATALOG,
                "--config",
                config.toString(),
                "--replay",
                file("e.json"));

        assertThat(shell.lines())
                .filteredOn(line -> line.startsWith("{\"type\":\"CONTROL\""))
                .singleElement()
                .asString()
                .contains("\"connectorConfig\":{\"config\":{\"token\":\"second\",\"kind\":\"all\"");
        assertThat(config).content().isEqualTo("{\"token\": \"first\", \"kind\": \"all\"}");
        assertThat(code).isZero();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
