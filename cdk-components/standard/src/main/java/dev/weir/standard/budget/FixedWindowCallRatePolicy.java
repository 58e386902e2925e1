package dev.weir.standard.budget;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.template.Scope;
import java.util.List;

/**
 * Allows a number of calls in windows of time that follow one another. A window begins with the first call that finds none, and
 * ends when its time is over, or when the source says that it does.
 *
 * <pre>
 * type: FixedWindowCallRatePolicy
 * period: PT1H
 * call_limit: 1000
 * matchers:
 *   - type: HttpRequestRegexMatcher
 *     url_path_pattern: /reports/.*
 * </pre>
 *
 * @param period    how long a window is, as ISO 8601 duration of a fixed length, for instance {@code PT1H}
 * @param callLimit how many calls are allowed in it
 * @param matchers  the requests that it is for; all if there are none
 */
@Component(since = "6.34.0")
public record FixedWindowCallRatePolicy(String period, int callLimit, List<HttpRequestRegexMatcher> matchers)
        implements CallRatePolicy {

    public FixedWindowCallRatePolicy {
        matchers = List.copyOf(matchers);
        FixedTime.parse(period, "period");
        if (callLimit < 1) {
            throw new IllegalArgumentException(
                    "Cannot limit calls: call_limit is " + callLimit + " (it must be at least 1)");
        }
    }

    @Override
    public OpenPolicy open(Scope scope) {
        return new OpenPolicy(
                CallRatePolicy.opened(matchers, callLimit, scope),
                new FixedWindow(callLimit, FixedTime.parse(period, "period")));
    }
}
