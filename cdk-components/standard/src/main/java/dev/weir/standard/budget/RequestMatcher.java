package dev.weir.standard.budget;

import dev.weir.spi.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A matcher of requests, ready for use.
 *
 * @param method  in capitals; null for any
 * @param urlBase scheme and authority, without a slash at the end; null for any
 * @param path    what occurs in the path; null for any
 * @param params  parameters of the query that must be there
 * @param headers headers that must be there
 * @param weight  how many calls a request counts for, at least 1
 */
public record RequestMatcher(
        @Nullable String method,
        @Nullable String urlBase,
        @Nullable Pattern path,
        Map<String, String> params,
        Map<String, String> headers,
        long weight) {

    /** Whether a request is one of those that are meant. */
    public boolean matches(Request request) {
        return (method == null || method.equals(request.method()))
                && matchesAddress(withoutFragment(request.address()))
                && query(request.url()).entrySet().containsAll(params.entrySet())
                && headers.entrySet().stream()
                        .allMatch(header ->
                                header.getValue().equals(request.headers().get(header.getKey())));
    }

    /** The first of some matchers that matches a request; null if none does. */
    static @Nullable RequestMatcher first(List<RequestMatcher> matchers, Request request) {
        for (RequestMatcher matcher : matchers) {
            if (matcher.matches(request)) {
                return matcher;
            }
        }
        return null;
    }

    private boolean matchesAddress(String address) {
        int authority = address.indexOf("://") + 3;
        int slash = address.indexOf('/', authority);
        String base = slash < 0 ? address : address.substring(0, slash);
        String below = slash < 0 ? "" : withoutSlashes(address.substring(slash));
        return (urlBase == null || urlBase.equalsIgnoreCase(base))
                && (path == null || path.matcher(below).find());
    }

    private Map<String, String> query(String url) {
        String whole = withoutFragment(url);
        int mark = whole.indexOf('?');
        Map<String, String> values = new HashMap<>();
        if (params.isEmpty() || mark < 0) {
            return values;
        }
        for (String pair : whole.substring(mark + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals >= 0 && equals < pair.length() - 1) {
                values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    /** A part of the query as it was meant; a stray percent sign stands for itself. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }

    private static String withoutFragment(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }

    static String withoutSlashes(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }
}
