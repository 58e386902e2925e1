package dev.weir.authoring.scaffold.call;

import dev.weir.authoring.scaffold.ScaffoldException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of a URL.
 *
 * @param scheme http or https
 * @param user   name and password; empty if there are none
 * @param host   the host, with its port
 * @param path   the path as it stands there; at least a slash
 * @param query  the parameters, decoded
 */
public record CallUrl(String scheme, String user, String host, String path, List<NameValue> query) {

    private static final Pattern FORM = Pattern.compile(
            "(?i)(?:(https?)://)?(?:([^/?#@]*)@)?([^/?#@\\s]+)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.\\-\\[\\]:_${}]+");
    private static final int SHOWN = 80;

    public CallUrl {
        query = List.copyOf(query);
    }

    /**
     * Reads a URL; one without scheme is https.
     *
     * @throws ScaffoldException if it is none of HTTP
     */
    public static CallUrl of(String url) {
        String text = url.strip();
        Matcher matcher = FORM.matcher(text);
        if (text.length() > 32_000 || text.contains("://") && !text.matches("(?is)https?://.*") || !matcher.matches()) {
            throw unreadable(text);
        }
        String host = matcher.group(3);
        if (!HOST.matcher(host).matches() || matcher.group(4).chars().anyMatch(c -> c <= ' ')) {
            throw unreadable(text);
        }
        String scheme = matcher.group(1) == null ? "https" : matcher.group(1).toLowerCase(Locale.ROOT);
        String path = matcher.group(4).isEmpty() ? "/" : matcher.group(4);
        String user = matcher.group(2) == null ? "" : matcher.group(2);
        return new CallUrl(
                scheme,
                user,
                host.toLowerCase(Locale.ROOT),
                path,
                pairs(matcher.group(5) == null ? "" : matcher.group(5)));
    }

    /** The path without what looks like a credential, for names and messages. */
    public String shownPath() {
        return Arrays.stream(path.split("/", -1))
                .map(part -> Secrets.looksSecret(decoded(part)) ? "{}" : part)
                .collect(Collectors.joining("/"));
    }

    private static ScaffoldException unreadable(String url) {
        String shown = url.replaceAll("[?#].*", "").replaceAll("//[^/@]*@", "//…@");
        return new ScaffoldException(
                "Cannot read the URL '" + (shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown)
                        + "': it is none of http or https (give the whole URL)");
    }

    /** The pairs of a query, or of a form. */
    static List<NameValue> pairs(String text) {
        List<NameValue> pairs = new ArrayList<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                pairs.add(new NameValue(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1))));
            }
        }
        return pairs;
    }

    /** Decodes what can be decoded, and leaves signs of percent alone that mean nothing. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low >= 0) {
                decoded[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                decoded[length++] = bytes[i] == '+' ? (byte) ' ' : bytes[i];
            }
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }
}
