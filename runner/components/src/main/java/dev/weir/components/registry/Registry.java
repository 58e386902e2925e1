package dev.weir.components.registry;

import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.component.Coordinates;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Maven repository: over https, over http on the own machine, or in a folder.
 *
 * @param url its address, with a slash at the end
 */
public record Registry(URI url) {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * The registry of an address.
     *
     * @throws ArtifactException if it is none, or would be used without encryption, or holds credentials
     */
    public static Registry of(String text) {
        URI url;
        try {
            url = new URI(text.endsWith("/") ? text : text + "/").normalize();
        } catch (URISyntaxException e) {
            throw refused(
                    "an address", e.getReason(), "write an address such as https://registry.example.com/releases");
        }
        if (url.getRawUserInfo() != null) {
            throw refused(
                    url.getHost(), "credentials do not belong into its address", "see docs/components-in-manifests.md");
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw refused(url.getHost(), "its address has a '?' or '#'", "write the address of the repository alone");
        }
        checkScheme(url, text);
        return new Registry(url);
    }

    private static void checkScheme(URI url, String text) {
        switch (String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT)) {
            case "file" -> {
                if (url.getHost() != null || url.getPath() == null) {
                    throw refused(text, "it is no folder of this machine", "write file:///path/of/the/folder");
                }
            }
            case "https", "http" -> {
                if (url.getHost() == null) {
                    throw refused(text, "it names no host", "write https://host/path");
                }
                if (!isEncrypted(url) && !OWN_MACHINE.contains(url.getHost())) {
                    throw refused(
                            text,
                            "http:// is not encrypted, so that anybody on the way can change what is loaded",
                            "write https://");
                }
            }
            default ->
                throw refused(
                        text,
                        "it is neither https: nor file:",
                        "write an address such as https://registry.example.com/releases");
        }
    }

    private static boolean isEncrypted(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private static ArtifactException refused(@Nullable String what, String reason, String remedy) {
        return new ArtifactException("use registry " + what, reason, remedy);
    }

    /** Whether it is a folder. */
    public boolean isFolder() {
        return "file".equalsIgnoreCase(url.getScheme());
    }

    /**
     * The address of a file below.
     *
     * @param path with slashes; must not lead out of the repository
     */
    URI file(String path) {
        for (String part : path.split("/", -1)) {
            if (!part.matches("[A-Za-z0-9_.+~@-]+") || part.matches("\\.+")) {
                throw refused(
                        toString(), "'" + path + "' is no file of a repository", "ask who published the artifact");
            }
        }
        return URI.create(url + path);
    }

    /** Where a repository has a file of an artifact. */
    public static String path(Coordinates coordinates, String ending) {
        return coordinates.group().replace('.', '/') + "/" + coordinates.artifact() + "/" + coordinates.baseVersion()
                + "/" + coordinates.artifact() + "-" + coordinates.version() + ending;
    }

    @Override
    public String toString() {
        String text = url.toString();
        return text.substring(0, text.length() - 1);
    }
}
