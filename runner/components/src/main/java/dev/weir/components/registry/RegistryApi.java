package dev.weir.components.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a registry of Weir understands beside the layout of Maven: questions, and files that it is given. No redirect is followed, so that
 * credentials go where they belong. For any number of threads.
 */
public final class RegistryApi {

    private static final int LARGEST_ANSWER = 16 << 20;
    private static final String REPOSITORY = "/repository/";

    private final Registry registry;
    private final Credentials credentials;
    private final Limits limits;

    private RegistryApi(Registry registry, Credentials credentials, Limits limits) {
        this.registry = registry;
        this.credentials = credentials;
        this.limits = limits;
    }

    /**
     * The registry that the user names.
     *
     * @param registries what the command line and the environment name
     * @throws ArtifactException if none is named, or it is a folder
     */
    public static RegistryApi of(Registries registries, Limits limits) {
        Registry named = registries.named();
        if (named == null) {
            throw new ArtifactException(
                    "ask a registry", "none is named", "give its address, or set " + Registries.VARIABLE);
        }
        if (named.isFolder()) {
            throw new ArtifactException(
                    "ask " + named, "it is a folder", "give the address of a registry that runs: weir registry serve");
        }
        return new RegistryApi(named, registries.credentials(), limits);
    }

    /**
     * The registry that the user names, or one of its repositories.
     *
     * @param option      what the command line names; null if nothing
     * @param environment of the process
     */
    public static RegistryApi of(@Nullable String option, Map<String, String> environment) {
        String named = option == null ? environment.getOrDefault(Registries.VARIABLE, "") : option;
        int repository = named.lastIndexOf(REPOSITORY);
        String root = repository < 0 ? named : named.substring(0, repository);
        return of(Registries.of(root, environment), Limits.STANDARD);
    }

    /** Its address. */
    public Registry registry() {
        return registry;
    }

    /**
     * Asks a question.
     *
     * @param path  below the registry's address
     * @param query what stands behind the question mark, encoded; empty for nothing
     * @return the answer, which is JSON
     * @throws ArtifactException if it does not answer, or says no
     */
    public String get(String path, String query) {
        URI file = registry.file(path);
        return send("GET", query.isEmpty() ? file : URI.create(file + "?" + query), null);
    }

    /**
     * Gives it a file.
     *
     * @throws ArtifactException if it does not take it, with what it says
     */
    public void put(String path, byte[] body) {
        send("PUT", registry.file(path), body);
    }

    /** An answer as a tree: JSON is YAML. */
    public Node read(String answer) {
        try {
            return YamlReader.read(answer, registry.toString(), new Problems());
        } catch (ManifestException e) {
            throw new ArtifactException(
                    "understand " + registry, "its answer is no JSON", "see that it is a registry of Weir", e);
        }
    }

    private String send(String method, URI address, byte @Nullable [] body) {
        try {
            HttpURLConnection connection = open(method, address, body);
            try {
                int status = connection.getResponseCode();
                String answer = text(status < 400 ? connection.getInputStream() : connection.getErrorStream());
                if (status / 100 != 2) {
                    throw refused(address, status, answer);
                }
                return answer;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            throw new ArtifactException(
                    "ask " + registry, "it does not answer: " + e.getMessage(), "see that it is running", e);
        }
    }

    private HttpURLConnection open(String method, URI address, byte @Nullable [] body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) limits.silence().toMillis());
        connection.setReadTimeout((int) limits.silence().toMillis());
        connection.setRequestProperty("User-Agent", "weir");
        connection.setRequestProperty("Accept", "application/json, application/problem+json");
        Optional<String> header = credentials.header(address);
        header.ifPresent(value -> connection.setRequestProperty("Authorization", value));
        if (body != null) {
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
        }
        return connection;
    }

    private static String text(@Nullable InputStream in) throws IOException {
        if (in == null) {
            return "";
        }
        try (in) {
            byte[] bytes = in.readNBytes(LARGEST_ANSWER + 1);
            if (bytes.length > LARGEST_ANSWER) {
                throw new IOException("more than " + LARGEST_ANSWER + " bytes");
            }
            return new String(bytes, UTF_8);
        }
    }

    private ArtifactException refused(URI address, int status, String answer) {
        String said =
                answer.startsWith("{") && read(answer) instanceof MappingNode problem ? problem.text("detail") : null;
        return said == null
                ? new ArtifactException("ask " + address, "it answered " + status, "see that it is a registry of Weir")
                : ArtifactException.said(said);
    }
}
