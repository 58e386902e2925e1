package dev.weir.registry.command;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of a registry that is running, over its API. */
final class RemoteTokens implements TokenDoor {

    private static final JsonMapper JSON = new JsonMapper();

    private final RemoteRegistry registry;

    RemoteTokens(RemoteRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String create(String label, List<String> scopes, Duration life) {
        Map<String, Object> question = Map.of("label", label, "scopes", scopes, "days", life.toDays());
        JsonNode made = registry.ask(
                registry.request("/api/v1/tokens").POST(BodyPublishers.ofString(JSON.writeValueAsString(question))));
        return made.path("token").asString();
    }

    @Override
    public List<String> list() {
        List<String> lines = new ArrayList<>();
        for (JsonNode token : registry.ask(registry.request("/api/v1/tokens").GET())) {
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
        registry.ask(registry.request("/api/v1/tokens/" + id).DELETE());
    }

    @Override
    public void close() {}
}
