package dev.weir.registry.command;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keys of a registry that is running, over its API. */
final class RemoteKeys implements KeyDoor {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEYS = "/api/v1/keys";
    private static final String DEMANDING = "/api/v1/signed-namespaces";

    private final RemoteRegistry registry;

    RemoteKeys(RemoteRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String add(String namespace, String armored) {
        String question = JSON.writeValueAsString(Map.of("namespace", namespace, "key", armored));
        return line(registry.ask(registry.request(KEYS).POST(BodyPublishers.ofString(question))));
    }

    private static String line(JsonNode key) {
        return LocalKeys.line(
                key.path("id").asLong(),
                key.path("namespace").asString(),
                key.path("fingerprint").asString(),
                key.path("holder").asString());
    }

    @Override
    public List<String> list() {
        List<String> lines = new ArrayList<>();
        for (JsonNode key : registry.ask(registry.request(KEYS).GET())) {
            lines.add(line(key));
        }
        for (JsonNode namespace : registry.ask(registry.request(DEMANDING).GET())) {
            lines.add("must be signed: " + namespace.asString());
        }
        return lines;
    }

    @Override
    public void remove(long id) {
        registry.ask(registry.request(KEYS + "/" + id).DELETE());
    }

    @Override
    public void demand(String namespace, boolean demanded) {
        String path = DEMANDING + "/" + URLEncoder.encode(namespace, StandardCharsets.UTF_8);
        registry.ask(
                demanded
                        ? registry.request(path).PUT(BodyPublishers.noBody())
                        : registry.request(path).DELETE());
    }

    @Override
    public void close() {}
}
