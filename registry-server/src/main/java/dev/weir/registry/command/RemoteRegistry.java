package dev.weir.registry.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A registry that is running, asked over its API. */
final class RemoteRegistry {

    /** The variable that has the administrator's token. */
    static final String TOKEN = "WEIR_REGISTRY_TOKEN";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String registry;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    RemoteRegistry(String registry, String token) {
        this.registry = registry.replaceAll("/+$", "");
        this.token = token;
    }

    /** The administrator's token, for a registry. */
    static String token(String registry) {
        String token = System.getenv(TOKEN);
        if (token == null || token.isBlank()) {
            throw new CannotRun(
                    "Cannot ask " + registry + ": there is no token (put the administrator's into " + TOKEN + ")",
                    null);
        }
        return token;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(registry + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    /** The answer; a missing node if it is empty. */
    JsonNode ask(HttpRequest.Builder request) {
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
}
