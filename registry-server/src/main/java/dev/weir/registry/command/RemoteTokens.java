package dev.weir.registry.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of a registry that is running, over its API. */
final class RemoteTokens implements TokenDoor {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String registry;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    RemoteTokens(String registry, String token) {
        this.registry = registry.replaceAll("/+$", "");
        this.token = token;
    }

    @Override
    public String create(String label, List<String> scopes, Duration life) {
        Map<String, Object> question = Map.of("label", label, "scopes", scopes, "days", life.toDays());
        JsonNode made = ask(request("/api/v1/tokens").POST(BodyPublishers.ofString(JSON.writeValueAsString(question))));
        return made.path("token").asString();
    }

    @Override
    public List<String> list() {
        List<String> lines = new ArrayList<>();
        for (JsonNode token : ask(request("/api/v1/tokens").GET())) {
            String became = !token.path("revoked").isNull()
                    ? "revoked " + token.path("revoked").asString()
                    : token.path("expires").isNull()
                            ? "for ever"
                            : "until " + token.path("expires").asString();
            String scopes =
                    token.path("scopes").valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
            lines.add(token.path("id").asLong() + "  " + became + "  " + scopes + "  "
                    + token.path("label").asString());
        }
        return lines;
    }

    @Override
    public void revoke(long id) {
        ask(request("/api/v1/tokens/" + id).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(registry + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private JsonNode ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            JsonNode body = JSON.readTree(response.body());
            if (response.statusCode() >= 300) {
                throw new CannotRun(
                        body.path("detail")
                                .asString("Cannot ask " + registry + ": it answered with status "
                                        + response.statusCode() + " (see that it is a registry)"),
                        null);
            }
            return body;
        } catch (IOException e) {
            throw new CannotRun("Cannot ask " + registry + ": it does not answer (see that it is running)", e);
        } catch (JacksonException e) {
            throw new CannotRun("Cannot ask " + registry + ": its answer is no JSON (see that it is a registry)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Cannot ask " + registry + ": interrupted (ask again)", e);
        }
    }

    @Override
    public void close() {}
}
