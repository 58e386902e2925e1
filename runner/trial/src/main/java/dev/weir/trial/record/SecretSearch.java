package dev.weir.trial.record;

import dev.weir.engine.json.JacksonJson;
import dev.weir.protocol.SecretFields;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Request;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import dev.weir.trial.scrub.StandIns;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what must not be in a recording: the inputs that are marked {@code airbyte_secret}, those that are sent as credentials
 * though they are not, what the source handed out (tokens, sessions, cookies), and what the author names.
 */
final class SecretSearch {

    private static final Pattern CREDENTIAL_HEADER = Pattern.compile(
            "(?i)(proxy-)?authorization|cookie|.*(api-?key|access-?key|token|secret|session|password|signature).*");
    private static final Pattern ISSUED = Pattern.compile(
            "(?i)(access|refresh|id|session|auth|bearer|csrf|xsrf|security|api)[_-]?(token|key|id)|token|jwt|secret|client_secret|password|sid|session");
    private static final Pattern RANDOM = Pattern.compile("(?=.*\\d)(?=.*[A-Za-z])[A-Za-z0-9._~+/=-]{16,}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
    private static final Pattern WORD = Pattern.compile("[^\\s<>\"'&;,{}()\\[\\]]{8,}");

    private final Json json = new JacksonJson();
    private final StandIns standIns = new StandIns();
    private final ScrubRules rules;

    SecretSearch(ScrubRules rules) {
        this.rules = rules;
    }

    StandIns found() {
        return standIns;
    }

    /** Looks through a configuration. */
    void config(Row schema, Row config) {
        SecretFields.visit(schema, config, (field, value) -> {
            if (!value.toString().isEmpty()) {
                standIns.add("config " + field, field, value);
            }
        });
        fields("config", config);
    }

    /** Looks through what was captured, in its order. */
    void captures(List<Capture> captures, Row config) {
        for (int i = 0; i < captures.size(); i++) {
            Capture capture = captures.get(i);
            sentAsCredential(capture.request(), "", config);
            issued(capture, captures.subList(i + 1, captures.size()));
            named(capture);
        }
    }

    /** Inputs that are sent in headers for credentials are secrets, whatever the schema says. */
    private void sentAsCredential(Request request, String path, Row config) {
        config.forEach((name, value) -> {
            String field = path.isEmpty() ? name : path + "." + name;
            if (value instanceof Row inner) {
                sentAsCredential(request, field, inner);
            } else if (value instanceof String text
                    && text.length() >= StandIns.SHORTEST
                    && isCredential(request, text)) {
                standIns.add("config " + field, field, text);
            }
        });
    }

    private static boolean isCredential(Request request, String text) {
        return request.headers().asMap().entrySet().stream()
                .filter(header -> isCredentialHeader(header.getKey()))
                .anyMatch(header -> header.getValue().contains(text)
                        || basic(header.getValue()).contains(text));
    }

    /** Whether a header is there for credentials. */
    static boolean isCredentialHeader(String name) {
        return CREDENTIAL_HEADER.matcher(name).matches();
    }

    private static String basic(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return "";
        }
        try {
            return new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void issued(Capture capture, List<Capture> later) {
        cookies(capture);
        String body = new String(capture.body(), StandardCharsets.UTF_8);
        Object document = parsed(body);
        if (document != null) {
            issued(document, "", capture.isLogin(), later);
        } else if (capture.isLogin()) {
            Matcher words = WORD.matcher(body);
            while (words.find()) {
                issued("", words.group(), true, later);
            }
        }
    }

    private void issued(@Nullable Object value, String name, boolean login, List<Capture> later) {
        if (value instanceof Row row) {
            row.forEach((field, inner) -> issued(inner, field, login, later));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> issued(element, name, login, later));
        } else if (value instanceof String text && !text.isEmpty()) {
            issued(name, text, login, later);
        }
    }

    private void issued(String name, String text, boolean login, List<Capture> later) {
        boolean credential = ISSUED.matcher(name).matches() && text.length() >= 8;
        boolean used = login && text.length() >= StandIns.SHORTEST && !isWord(text) && isSent(text, later);
        boolean random =
                login && RANDOM.matcher(text).matches() && !TIME.matcher(text).matches();
        if ((credential || used || random) && !standIns.knows(text)) {
            standIns.add("answer " + (name.isEmpty() ? "text" : name), name, text);
        }
    }

    /** What every answer to a login says, such as the scheme. */
    private static boolean isWord(String text) {
        return text.equalsIgnoreCase("bearer")
                || text.equalsIgnoreCase("basic")
                || TIME.matcher(text).matches();
    }

    private static boolean isSent(String text, List<Capture> later) {
        return later.stream().anyMatch(capture -> {
            byte[] body = capture.request().body();
            return decoded(capture.request().url()).contains(text)
                    || capture.request().headers().asMap().values().stream().anyMatch(value -> value.contains(text))
                    || body != null
                            && decoded(new String(body, StandardCharsets.UTF_8)).contains(text);
        });
    }

    private static String decoded(String text) {
        try {
            return text + " " + URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private void cookies(Capture capture) {
        String header = capture.headers().get("Set-Cookie");
        if (header == null) {
            return;
        }
        Matcher cookie = Pattern.compile("(?:^|, )([^=;,\\s]+)=([^;]*)").matcher(header);
        while (cookie.find()) {
            String value = cookie.group(2);
            if (value.length() >= 8 && !value.contains(" ") && !standIns.knows(value)) {
                standIns.add("cookie " + cookie.group(1), cookie.group(1), value);
            }
        }
    }

    private void named(Capture capture) {
        String body = new String(capture.body(), StandardCharsets.UTF_8);
        fields("answer", parsed(body));
        byte[] sent = capture.request().body();
        String request = sent == null ? "" : new String(sent, StandardCharsets.UTF_8);
        fields("request", parsed(request));
        parameters(capture.request().url());
        parameters("?" + request);
        for (Pattern pattern : rules.patterns()) {
            for (String text : List.of(body, request, decoded(capture.request().url()))) {
                matches(pattern, text);
            }
        }
    }

    private void matches(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            if (!found.group().isEmpty() && !standIns.knows(found.group())) {
                standIns.add("match of " + pattern, "match", found.group());
            }
        }
    }

    private void fields(String where, @Nullable Object value) {
        if (value instanceof Row row) {
            for (Map.Entry<String, @Nullable Object> field : row.entrySet()) {
                if (rules.fields().contains(field.getKey())) {
                    scalars(where, field.getKey(), field.getValue());
                }
                fields(where, field.getValue());
            }
        } else if (value instanceof List<?> list) {
            list.forEach(element -> fields(where, element));
        }
    }

    private void scalars(String where, String name, @Nullable Object value) {
        if (value instanceof List<?> list) {
            list.forEach(element -> scalars(where, name, element));
        } else if (value instanceof Row row) {
            row.values().forEach(element -> scalars(where, name, element));
        } else if ((value instanceof String || value instanceof Number)
                && value.toString().length() >= StandIns.SHORTEST
                && !standIns.knows(value.toString())) {
            standIns.add(where + " " + name, name, value);
        }
    }

    private void parameters(String url) {
        Matcher parameter = Pattern.compile("[?&]([^=&]+)=([^&#]*)").matcher(url);
        while (parameter.find()) {
            if (rules.fields().contains(parameter.group(1))) {
                scalars("parameter", parameter.group(1), decodedOnly(parameter.group(2)));
            }
        }
    }

    private static String decodedOnly(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private @Nullable Object parsed(String text) {
        String begin = text.stripLeading();
        if (!begin.startsWith("{") && !begin.startsWith("[") && !begin.startsWith("\"")) {
            return null;
        }
        try {
            return json.parse(text);
        } catch (ConnectorException notJson) {
            return null;
        }
    }
}
