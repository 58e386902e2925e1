package dev.weir.standard.budget;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import java.util.List;

/** How many calls of certain requests a source allows. */
@Kind
public sealed interface CallRatePolicy
        permits FixedWindowCallRatePolicy, MovingWindowCallRatePolicy, UnlimitedCallRatePolicy {

    /** The requests that it is for: those that one of these matches; all if there are none. */
    List<HttpRequestRegexMatcher> matchers();

    /** What it allows, at the beginning of a run. */
    OpenPolicy open(Scope scope);

    /** The matchers under a configuration, none of which makes a request too heavy to be ever allowed. */
    static List<RequestMatcher> opened(List<HttpRequestRegexMatcher> matchers, long limit, Scope scope) {
        List<RequestMatcher> opened =
                matchers.stream().map(matcher -> matcher.open(scope)).toList();
        for (RequestMatcher matcher : opened) {
            if (matcher.weight() > limit) {
                throw new ConnectorException(
                        FailureType.CONFIG,
                        "Cannot weigh requests: a weight of " + matcher.weight() + " is more than the " + limit
                                + " calls that their policy allows at once (lower the weight)");
            }
        }
        return opened;
    }
}
