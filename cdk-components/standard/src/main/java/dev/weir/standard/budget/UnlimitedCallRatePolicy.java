package dev.weir.standard.budget;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.template.Scope;
import java.util.List;

/**
 * Allows all calls: for requests that are to be left out of the policies that follow.
 *
 * <pre>
 * type: UnlimitedCallRatePolicy
 * matchers:
 *   - type: HttpRequestRegexMatcher
 *     url_path_pattern: /health
 * </pre>
 *
 * @param matchers the requests that it is for; all if there are none
 */
@Component(since = "6.34.0")
public record UnlimitedCallRatePolicy(List<HttpRequestRegexMatcher> matchers) implements CallRatePolicy {

    public UnlimitedCallRatePolicy {
        matchers = List.copyOf(matchers);
    }

    @Override
    public OpenPolicy open(Scope scope) {
        return new OpenPolicy(CallRatePolicy.opened(matchers, Long.MAX_VALUE, scope), new Unlimited());
    }
}
