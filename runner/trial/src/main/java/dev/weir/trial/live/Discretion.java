package dev.weir.trial.live;

import dev.weir.engine.json.JacksonJson;
import dev.weir.protocol.SecretMask;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Headers;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Pattern WORD = Pattern.compile("[^\\s\"'<>,;{}()=&:/\\\\]{8,}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int SHORTEST_ISSUED = 8;
    private static final int MOST_ISSUED = 1_000;

    private final Json json = new JacksonJson();
    private final Set<String> issued = new LinkedHashSet<>();
    private SecretMask mask = SecretMask.NONE;

    /** Hides the secrets of a configuration from now on. */
    public void mask(SecretMask secrets) {
        mask = secrets;
    }

    /** Hides the secrets of a changed configuration, too. */
    void and(Row config) {
        mask = mask.and(config);
    }

    /** Hides whatever in the answer to a login may be a token, as it may come again anywhere. */
    void login(byte[] answer) {
        String text = new String(answer, StandardCharsets.UTF_8);
        Object document;
        try {
            document = json.parse(text);
        } catch (ConnectorException notJson) {
            WORD.matcher(text).results().map(MatchResult::group).forEach(this::issued);
            return;
        }
        issued(document);
    }

    private void issued(@Nullable Object value) {
        if (value instanceof Row row) {
            row.values().forEach(this::issued);
        } else if (value instanceof List<?> list) {
            list.forEach(this::issued);
        } else if (value instanceof String text
                && text.length() >= SHORTEST_ISSUED
                && !TIME.matcher(text).lookingAt()
                && issued.size() < MOST_ISSUED) {
            issued.add(text);
        }
    }

    /** A text without secrets. */
    public String hide(String text) {
        String hidden = mask.hide(text);
        for (String token : issued) {
            hidden = hidden.replace(token, STARS);
        }
        return hidden;
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
        return FIELD.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(field(found)));
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
