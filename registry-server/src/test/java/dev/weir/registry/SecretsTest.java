package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets a server work with secrets of all kinds, and searches all that it prints, counts and answers for them. */
class SecretsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] JAR = Jars.of("example.Mask");

    @TempDir
    private Path folder;

    private final List<String> printed = new ArrayList<>();

    private ServerProcess start(Issuer issuer) throws IOException {
        Path trust = Files.writeString(folder.resolve("trust.yaml"), """
                issuers:
                  - issuer: %s
                    audience: https://registry.example.com
                    bindings:
                      - claims: {repository: example/masks}
                        scopes: ["publish:com.example"]
                """.formatted(issuer.url()));
        return ServerProcess.start(folder, "--log", "json", "--trust", trust.toString(), "--webhooks-anywhere");
    }

    @Test
    void printsCountsAndAnswersNoSecret() throws Exception {
        List<String> secrets = new ArrayList<>();
        try (Issuer issuer = new Issuer(Clock.systemUTC());
                Receiver receiver = new Receiver();
                ServerProcess server = start(issuer)) {
            String url = server.url();
            Client chief = new Client(url, server.token());
            JsonNode hook = chief.post(
                            "/api/v1/webhooks",
                            "{\"url\": \"" + receiver.url()
                                    + "\", \"events\": [\"version.publish\", \"token.create\"]}")
                    .json();
            String token = chief.post("/api/v1/tokens", "{\"label\": \"ci\", \"scopes\": [\"publish:com.example\"]}")
                    .json()
                    .path("token")
                    .asString();
            String idToken = issuer.token();
            String direct = issuer.token();
            String wrong = issuer.token(issuer.claims().claim("repository", "example/other"));
            String exchanged = new Client(url, "")
                    .post("/api/v1/oidc/token", "{\"id_token\": \"" + idToken + "\"}")
                    .json()
                    .path("token")
                    .asString();
            secrets.addAll(
                    List.of(server.token(), hook.path("secret").asString(), token, idToken, direct, wrong, exchanged));
            secrets.add("weir_" + "guessed".repeat(6));
            assertThat(secrets).noneMatch(String::isEmpty);
            for (String secret : secrets) {
                String basic = Base64.getEncoder().encodeToString(("ci:" + secret).getBytes(StandardCharsets.UTF_8));
                Client client = new Client(url, secret);
                printed.add(client.get("/api/v1/search").text());
                printed.add(client.deploy("mask", "1.0." + secrets.indexOf(secret), JAR)
                        .text());
                printed.add(new Client(url, "")
                        .get("/api/v1/search", "Authorization", "Basic " + basic)
                        .text());
                printed.add(client.post("/api/v1/tokens", "{\"label\": \"" + "x".repeat(300) + "\"}")
                        .text());
                printed.add(client.get("/repository/all/com/example/mask/maven-metadata.xml")
                        .text());
            }
            for (String path : List.of("tokens", "webhooks", "webhooks/1/deliveries", "audit")) {
                printed.add(chief.get("/api/v1/" + path).text());
            }
            printed.add(chief.get("/metrics").text());
            printed.add(new String(receiver.next().body(), StandardCharsets.UTF_8));
            server.process().destroy();
            assertThat(server.process().waitFor()).isNotNegative();
        }
        List<String> log = Files.readAllLines(folder.resolve("server.log"));
        printed.addAll(log);
        List<String> messages = log.stream()
                .map(line -> JSON.readTree(line).path("formattedMessage").asString())
                .toList();
        printed.addAll(messages);

        assertThat(messages).anyMatch(message -> message.startsWith("GET /api/v1/search -> 200"));
        assertThat(log)
                .allSatisfy(line ->
                        assertThat(JSON.readTree(line).path("level").asString()).isNotEmpty());
        assertThat(log.stream()
                        .filter(line -> line.contains("-> 401"))
                        .map(line ->
                                JSON.readTree(line).path("mdc").path("request").asString()))
                .isNotEmpty()
                .allMatch(id -> id.matches("[0-9a-f]{16}"));
        String everything = printed.stream().collect(Collectors.joining("\n"));
        for (String secret : secrets) {
            String basic = Base64.getEncoder().encodeToString(("ci:" + secret).getBytes(StandardCharsets.UTF_8));
            assertThat(everything).doesNotContain(secret, basic, secret.substring(secret.length() - 30));
        }
    }
}
