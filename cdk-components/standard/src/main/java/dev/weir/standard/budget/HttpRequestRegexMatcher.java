package dev.weir.standard.budget;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Tells certain requests from others. A request is matched if it is so by everything that is given; without anything, every
 * request is.
 *
 * <pre>
 * type: HttpRequestRegexMatcher
 * method: GET
 * url_base: https://api.example.com
 * url_path_pattern: /reports/.*
 * </pre>
 *
 * @param method         the HTTP method
 * @param urlBase        scheme and host, for instance {@code https://api.example.com}, and the port if the URL has one
 * @param urlPathPattern a regular expression that occurs in the URL's path, as it is sent, without slashes at its end
 * @param params         parameters of the query that the request has, with their values; of a repeated one the last counts
 * @param headers        headers that the request has, with their values
 * @param weight         how many calls the request counts for; 1 by default; a number, or a text that evaluates to one
 */
@Component(since = "6.34.0")
public record HttpRequestRegexMatcher(
        @Nullable String method,
        @Nullable String urlBase,
        @Nullable String urlPathPattern,
        @Default("{}") Row params,
        @Default("{}") Row headers,

        @Since("7.14.0") @Interpolate(Interpolation.VALUE) @Nullable
        Template<@Nullable Object> weight) {

    public HttpRequestRegexMatcher {
        compiled(urlPathPattern);
    }

    private static @Nullable Pattern compiled(@Nullable String regex) {
        try {
            return regex == null || regex.isEmpty() ? null : Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "Cannot match requests: url_path_pattern '" + regex + "' is not a regular expression ("
                            + e.getDescription() + ")",
                    e);
        }
    }

    /** The matcher under a configuration, which may decide on the weight. */
    public RequestMatcher open(Scope scope) {
        return new RequestMatcher(
                method == null || method.isEmpty() ? null : method.toUpperCase(Locale.ROOT),
                urlBase == null || urlBase.isEmpty() ? null : RequestMatcher.withoutSlashes(urlBase),
                compiled(urlPathPattern),
                texts(params, scope),
                texts(headers, scope),
                weight == null ? 1 : Whole.in(scope, weight, "weigh requests", "weight"));
    }

    private static Map<String, String> texts(Row values, Scope scope) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, scope.text(value)));
        return texts;
    }
}
