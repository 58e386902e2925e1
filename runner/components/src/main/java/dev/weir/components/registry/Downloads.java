package dev.weir.components.registry;

import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The door to registries: every byte of them comes through here, with limits of time and size. Credentials go to the registry that they
 * are for, and to no address that it leads to elsewhere. For any number of threads.
 */
public final class Downloads {

    private static final int MOST_REDIRECTS = 5;
    private static final int BUFFER = 1 << 16;
    private static final int MOST_SAID = 1 << 14;

    private final Credentials credentials;
    private final Limits limits;

    /** Downloads with the user's credentials. */
    public Downloads(Credentials credentials, Limits limits) {
        this.credentials = credentials;
        this.limits = limits;
    }

    /**
     * Copies a file of a registry.
     *
     * @param most how large it may be, below the limit of all files
     * @throws MissingException if the registry does not have it
     * @throws IOException      if it cannot be had, with a message that names the address
     */
    public void copy(Registry registry, String path, long most, OutputStream to) throws IOException {
        URI file = registry.file(path);
        long deadline = System.nanoTime() + limits.whole().toNanos();
        if (registry.isFolder()) {
            try (InputStream in = Files.newInputStream(Path.of(file))) {
                copy(in, file, most, deadline, to);
            } catch (NoSuchFileException e) {
                throw new MissingException(file + " is not there");
            }
            return;
        }
        HttpURLConnection answer = answer(file, deadline);
        try (InputStream in = answer.getInputStream()) {
            long length = answer.getContentLengthLong();
            long read = copy(in, file, most, deadline, to);
            if (length >= 0 && read != length) {
                throw new IOException(file + " ended after " + read + " of " + length + " bytes");
            }
        } finally {
            answer.disconnect();
        }
    }

    /**
     * Asks whether a registry still hands a file out.
     *
     * @throws RevokedException if it was revoked, with the registry's reason
     * @throws IOException      if the registry cannot be asked
     */
    public void requireAvailable(Registry registry, String path) throws IOException {
        if (!registry.isFolder()) {
            answer(registry.file(path), System.nanoTime() + limits.whole().toNanos())
                    .disconnect();
        }
    }

    private HttpURLConnection answer(URI file, long deadline) throws IOException {
        URI address = file;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpURLConnection connection = open(address);
            int status = status(connection, address);
            if (status == HttpURLConnection.HTTP_OK) {
                return connection;
            }
            String location = connection.getHeaderField("Location");
            String said = status == HttpURLConnection.HTTP_GONE ? said(connection) : "";
            connection.disconnect();
            if (System.nanoTime() > deadline) {
                throw new IOException(file + " took more than " + limits.whole().toSeconds() + " s");
            }
            if (status / 100 != 3 || location == null) {
                throw refused(status, address, said);
            }
            address = elsewhere(address, location);
        }
        throw new IOException(file + " leads from one address to the next");
    }

    private HttpURLConnection open(URI address) throws IOException {
        URL url = address.toURL();
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) limits.silence().toMillis());
        connection.setReadTimeout((int) limits.silence().toMillis());
        connection.setRequestProperty("User-Agent", "weir");
        connection.setRequestProperty("Accept", "*/*");
        Optional<String> header = credentials.header(address);
        header.ifPresent(value -> connection.setRequestProperty("Authorization", value));
        return connection;
    }

    private static int status(HttpURLConnection connection, URI address) throws IOException {
        try {
            return connection.getResponseCode();
        } catch (IOException e) {
            throw new IOException(address + " does not answer: " + e.getMessage(), e);
        }
    }

    /** What a problem document (RFC 9457) says; empty where there is none. */
    private static String said(HttpURLConnection connection) throws IOException {
        try (InputStream body = connection.getErrorStream()) {
            String text = body == null ? "" : new String(body.readNBytes(MOST_SAID), StandardCharsets.UTF_8);
            Node problem = YamlReader.read(text, "answer", new Problems());
            String detail = problem instanceof MappingNode mapping ? mapping.text("detail") : null;
            return detail == null ? "" : ": " + detail.replaceAll("\\p{Cntrl}+", " ");
        }
    }

    private static IOException refused(int status, URI address, String said) {
        return switch (status) {
            case HttpURLConnection.HTTP_NOT_FOUND -> new MissingException(address + " is not there");
            case HttpURLConnection.HTTP_GONE -> new RevokedException(address + " was revoked" + said);
            case HttpURLConnection.HTTP_UNAUTHORIZED, HttpURLConnection.HTTP_FORBIDDEN ->
                new IOException(address + " wants other credentials (" + status + ")");
            default -> new IOException(address + " answered " + status);
        };
    }

    private static URI elsewhere(URI from, String location) throws IOException {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new IOException(from + " leads to no address", e);
        }
        String before = from.getScheme();
        boolean web = "https".equalsIgnoreCase(to.getScheme()) || "http".equalsIgnoreCase(to.getScheme());
        if (!web || "https".equalsIgnoreCase(before) && !"https".equalsIgnoreCase(to.getScheme())) {
            throw new IOException(from + " leads to " + to.getScheme() + ":, which is not encrypted");
        }
        return to;
    }

    private long copy(InputStream in, URI file, long most, long deadline, OutputStream to) throws IOException {
        long limit = Math.min(most, limits.bytes());
        byte[] buffer = new byte[BUFFER];
        long sum = 0;
        for (int read = read(in, buffer, file); read >= 0; read = read(in, buffer, file)) {
            sum += read;
            if (sum > limit) {
                throw new IOException(file + " has more than " + limit + " bytes");
            }
            if (System.nanoTime() > deadline) {
                throw new IOException(file + " took more than " + limits.whole().toSeconds() + " s");
            }
            to.write(buffer, 0, read);
        }
        return sum;
    }

    private static int read(InputStream in, byte[] buffer, URI file) throws IOException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new IOException(file + " broke off: " + e.getMessage(), e);
        }
    }
}
