package dev.weir.authoring.scaffold.har;

import dev.weir.authoring.scaffold.call.HttpCall;
import dev.weir.authoring.scaffold.call.NameValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request with its answer.
 *
 * @param call   the request
 * @param status the status of the answer; 0 if there was none
 * @param type   the media type of the answer; empty if it has none
 * @param text   the body of the answer; empty if it was not recorded
 */
record HarEntry(HttpCall call, int status, String type, String text) {

    /** Reads an entry of a file; null if it has no request. */
    static @Nullable HarEntry of(Map<?, ?> entry) {
        if (!(entry.get("request") instanceof Map<?, ?> request) || !(request.get("url") instanceof String url)) {
            return null;
        }
        Map<?, ?> response = member(entry, "response");
        Map<?, ?> content = member(response, "content");
        List<NameValue> headers = new ArrayList<>(pairs(request.get("headers")));
        String body = body(member(request, "postData"), headers);
        int status = response.get("status") instanceof Number number ? number.intValue() : 0;
        HttpCall call = new HttpCall(text(request.get("method")), url, headers, body, null);
        return new HarEntry(call, status, text(content.get("mimeType")), decoded(content));
    }

    private static Map<?, ?> member(Map<?, ?> object, String name) {
        return object.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private static List<NameValue> pairs(@Nullable Object list) {
        List<NameValue> pairs = new ArrayList<>();
        if (list instanceof List<?> elements) {
            for (Object element : elements) {
                if (element instanceof Map<?, ?> pair && pair.get("name") instanceof String name) {
                    pairs.add(new NameValue(name, text(pair.get("value"))));
                }
            }
        }
        return pairs;
    }

    private static @Nullable String body(Map<?, ?> data, List<NameValue> headers) {
        if (data.isEmpty()) {
            return null;
        }
        if (headers.stream().noneMatch(header -> header.name().equalsIgnoreCase("Content-Type"))) {
            headers.add(new NameValue("Content-Type", text(data.get("mimeType"))));
        }
        if (!text(data.get("text")).isEmpty()) {
            return text(data.get("text"));
        }
        return pairs(data.get("params")).stream()
                .map(pair -> encoded(pair.name()) + "=" + encoded(pair.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(Map<?, ?> content) {
        String text = text(content.get("text"));
        if (!"base64".equals(content.get("encoding"))) {
            return text;
        }
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
