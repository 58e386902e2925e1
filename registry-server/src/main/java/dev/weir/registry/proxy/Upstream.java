package dev.weir.registry.proxy;

import dev.weir.registry.layout.RepositoryName;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * A Maven repository elsewhere.
 *
 * @param name what it is called here: the repository below {@code /repository/}
 * @param url  its address, with a slash at its end
 */
public record Upstream(String name, URI url) {

    /**
     * Reads {@code NAME=URL}.
     *
     * @throws IllegalArgumentException if it is of another form
     */
    public static Upstream parse(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? "" : text.substring(0, equals);
        if (!name.matches("[a-z][a-z0-9-]{0,40}") || RepositoryName.of(name).isPresent()) {
            throw refused(text, "its name is taken, or is no word of a-z, 0-9 and hyphens");
        }
        String address = text.substring(equals + 1);
        URI url;
        try {
            url = URI.create(address.endsWith("/") ? address : address + "/");
        } catch (IllegalArgumentException e) {
            throw refused(text, "its address is none");
        }
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        boolean plain = url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
        if (!List.of("https", "http").contains(scheme) || url.getHost() == null || !plain) {
            throw refused(text, "its address is not https://host/path");
        }
        return new Upstream(name, url);
    }

    private static IllegalArgumentException refused(String text, String why) {
        String shown = text.replaceAll("//[^/@]*@", "//…@");
        return new IllegalArgumentException(
                "Cannot proxy '" + shown + "': " + why + " (write NAME=https://repo.example.com/maven2)");
    }

    /** The address of a file. */
    URI file(String path) {
        return URI.create(url + path);
    }
}
