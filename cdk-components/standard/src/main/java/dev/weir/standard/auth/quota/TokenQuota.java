package dev.weir.standard.auth.quota;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Since;
import dev.weir.standard.budget.HttpRequestRegexMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many calls of certain requests a token has, and where the source tells it. Times are written in ISO 8601 or as numbers: of
 * seconds (or milliseconds) since 1970, or, below 1,000,000,000, of seconds from now.
 *
 * <pre>
 * type: TokenQuota
 * name: search
 * remaining_path: [search, remaining]
 * reset_path: [search, reset]
 * matchers:
 *   - type: HttpRequestRegexMatcher
 *     url_path_pattern: /search
 * remaining_header: X-RateLimit-Remaining
 * </pre>
 *
 * @param name                  the name of the quota, for messages
 * @param remainingPath         the keys that lead to the number of calls that are left, in the answer of
 *                              {@code quota_status_source}
 * @param resetPath             the keys that lead to the time when all calls are back
 * @param limitPath             the keys that lead to the number of all calls; without it, as many as were left at first
 * @param matchers              which requests are counted; the first quota with a matcher for a request counts it. A quota without
 *                              matchers counts the rest
 * @param remainingHeader       the header of each answer that says how many calls are left; without it they are only counted here
 * @param resetHeader           the header that says when all calls are back
 * @param limitHeader           the header that says how many calls there are in all
 * @param exhaustionStatusCodes statuses by which the source says that no calls are left, and nothing else
 */
@Component(since = "7.24.0")
public record TokenQuota(
        String name,
        List<String> remainingPath,
        List<String> resetPath,
        @Nullable List<String> limitPath,
        @Default("[]") List<HttpRequestRegexMatcher> matchers,
        @Since("7.26.0") @Nullable String remainingHeader,
        @Since("7.26.0") @Nullable String resetHeader,
        @Since("7.26.0") @Nullable String limitHeader,
        @Since("7.26.0") @Default("[]") List<Integer> exhaustionStatusCodes) {

    public TokenQuota {
        remainingPath = List.copyOf(remainingPath);
        resetPath = List.copyOf(resetPath);
        limitPath = limitPath == null || limitPath.isEmpty() ? null : List.copyOf(limitPath);
        matchers = List.copyOf(matchers);
        exhaustionStatusCodes = List.copyOf(exhaustionStatusCodes);
    }

    /** Whether answers say anything about this quota. */
    boolean hearsAnswers() {
        return Stream.of(remainingHeader, resetHeader, limitHeader).anyMatch(name -> name != null && !name.isEmpty())
                || !exhaustionStatusCodes.isEmpty();
    }

    /** All that makes one quota behave differently from another. */
    List<@Nullable Object> identity() {
        return Arrays.asList(
                name,
                remainingPath,
                resetPath,
                limitPath,
                remainingHeader,
                resetHeader,
                limitHeader,
                exhaustionStatusCodes,
                matchers.stream().map(TokenQuota::identity).toList());
    }

    private static List<@Nullable Object> identity(HttpRequestRegexMatcher matcher) {
        return Arrays.asList(
                matcher.method(), matcher.urlBase(), matcher.urlPathPattern(), matcher.params(), matcher.headers());
    }
}
