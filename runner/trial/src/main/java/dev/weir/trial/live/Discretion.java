package dev.weir.trial.live;

import dev.weir.protocol.SecretMask;
import dev.weir.spi.http.Headers;
import dev.weir.spi.value.Row;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hides credentials from people: the secrets of the configuration wherever they stand, and what goes by a name that credentials
 * have, whatever its value: headers, query parameters, fields of bodies.
 */
public final class Discretion {

    private static final String STARS = "****";
    private static final String WORDS =
            "authorization|cookie|token|secret|passw|api[-_]?key|access[-_]?key|session|signature|credential|assertion|jwt";
    private static final Pattern SENSITIVE = Pattern.compile(WORDS, Pattern.CASE_INSENSITIVE);
    private static final Pattern POSITION =
            Pattern.compile("page|next|cursor|continuation|token_type", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER = Pattern.compile("([^&?=#]+)=([^&#]*)");
    private static final Pattern FIELD =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"(\\s*:\\s*)(\"(?:[^\"\\\\]|\\\\.)*+\"?|[-0-9.eE]+)");

    private SecretMask mask = SecretMask.NONE;

    /** Hides the secrets of a configuration from now on. */
    public void mask(SecretMask secrets) {
        mask = secrets;
    }

    /** Hides the secrets of a changed configuration, too. */
    void and(Row config) {
        mask = mask.and(config);
    }

    /** A text without the configuration's secrets. */
    public String hide(String text) {
        return mask.hide(text);
    }

    /** A URL, without the values of parameters that are credentials by their name. */
    String url(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query) + parameters(url.substring(query));
    }

    /** Headers, without the values of those that are credentials by their name. */
    Map<String, String> headers(Headers headers) {
        Map<String, String> shown = new LinkedHashMap<>();
        headers.asMap().forEach((name, value) -> shown.put(name, isSensitive(name) ? STARS : value));
        return shown;
    }

    /** A body as text, without the values of fields that are credentials by their name. */
    String body(byte[] body, @Nullable String type) {
        String text = new String(body, StandardCharsets.UTF_8);
        boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
        return form ? parameters(text) : fields(text);
    }

    private static String parameters(String query) {
        return PARAMETER
                .matcher(query)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        isSensitive(found.group(1)) ? found.group(1) + "=" + STARS : found.group()));
    }

    private static String fields(String text) {
        return FIELD.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(field(found)));
    }

    private static String field(MatchResult found) {
        return isSensitive(found.group(1))
                ? "\"" + found.group(1) + "\"" + found.group(2) + "\"" + STARS + "\""
                : found.group();
    }

    private static boolean isSensitive(String name) {
        return SENSITIVE.matcher(name).find() && !POSITION.matcher(name).find();
    }
}
