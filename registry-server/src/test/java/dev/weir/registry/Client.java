package dev.weir.registry;

import dev.weir.registry.store.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a registry as clients of Maven do. */
final class Client {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final String url;
    private final String token;

    Client(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** The same bearer at another registry. */
    Client at(String other) {
        return new Client(other, token);
    }

    /** An answer. */
    record Answer(int status, byte[] body, HttpResponse<byte[]> response) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        /** What a problem says. */
        String detail() {
            return json().path("detail").asString();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer head(String path, String... headers) {
        return send(request(path, headers).method("HEAD", BodyPublishers.noBody()));
    }

    Answer put(String path, byte[] body) {
        return send(request(path).PUT(BodyPublishers.ofByteArray(body)));
    }

    Answer put(String path, String body) {
        return put(path, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Without a length, in chunks. */
    Answer putStream(String path, Supplier<InputStream> body) {
        BodyPublisher chunks = BodyPublishers.ofInputStream(body);
        return send(request(path).PUT(chunks));
    }

    Answer post(String path, String json) {
        return send(request(path).POST(BodyPublishers.ofString(json)));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** A file with the checksum that Maven sends after it; the first answer that is no success, or the last. */
    Answer putFile(String path, byte[] body) {
        Answer answer = put(path, body);
        return answer.status() >= 300
                ? answer
                : put(path + ".sha1", Digests.of(body).sha1());
    }

    /** A deployment, file by file, as Maven sends it; the first answer that is no success, or the last. */
    Answer deploy(String artifact, String version, byte[] jar) {
        return deploy(artifact, version, jar, Jars.pom(artifact, version));
    }

    Answer deploy(String artifact, String version, byte[] jar, String pom) {
        String start = "/repository/releases/com/example/" + artifact + "/" + version + "/" + artifact + "-" + version;
        Answer answer = putFile(start + ".jar", jar);
        if (answer.status() < 300) {
            answer = putFile(start + ".pom", pom.getBytes(StandardCharsets.UTF_8));
        }
        return answer.status() >= 300 ? answer : publish(artifact, version);
    }

    /** The last step of a deployment. */
    Answer publish(String artifact, String... versions) {
        return put(
                "/repository/releases/com/example/" + artifact + "/maven-metadata.xml",
                Jars.metadata(artifact, versions));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofMinutes(2));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
