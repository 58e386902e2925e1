package dev.weir.authoring.scaffold.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that was seen.
 *
 * @param method  the method
 * @param url     the URL with its query
 * @param headers the headers in their order
 * @param body    the body; null if there is none
 * @param user    the name and password of HTTP Basic, {@code name:password}; null if there are none
 */
public record HttpCall(
        String method,
        String url,
        List<NameValue> headers,
        @Nullable String body,
        @Nullable String user) {

    public HttpCall {
        headers = List.copyOf(headers);
    }

    /** The value of a header, by its name in any case; empty if there is none. */
    public String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(NameValue::value)
                .findFirst()
                .orElse("");
    }
}
