package dev.weir.standard.budget;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.http.CallBudget;
import dev.weir.spi.template.Scope;
import java.util.List;

/**
 * How many requests the source allows in a time. Each attempt of a request waits until the first policy that is for it allows it;
 * a request that no policy is for is sent at once. Logins of authenticators and answers from memory do not count. What the source
 * says in the headers of its answers corrects the policy of the request.
 *
 * <pre>
 * type: HTTPAPIBudget
 * policies:
 *   - type: MovingWindowCallRatePolicy
 *     rates: [{type: Rate, limit: 100, interval: PT1M}]
 *     matchers: []
 * ratelimit_remaining_header: X-RateLimit-Remaining
 * ratelimit_reset_header: X-RateLimit-Reset
 * </pre>
 *
 * @param policies                   how many calls of which requests are allowed
 * @param ratelimitResetHeader       the header that says when a window of time ends: in seconds (or milliseconds) since 1970, or, below
 *                                   1,000,000,000, in seconds from now
 * @param ratelimitRemainingHeader   the header that says how many calls are left
 * @param statusCodesForRatelimitHit statuses which say that none are left, where that header is missing
 */
@Component(since = "6.34.0")
public record HTTPAPIBudget(
        List<CallRatePolicy> policies,
        @Default("\"ratelimit-reset\"") String ratelimitResetHeader,
        @Default("\"ratelimit-remaining\"") String ratelimitRemainingHeader,
        @Default("[429]") List<Integer> statusCodesForRatelimitHit) {

    private static final int TOO_MANY_REQUESTS = 429;

    public HTTPAPIBudget {
        policies = List.copyOf(policies);
        ratelimitResetHeader = ratelimitResetHeader.isEmpty() ? "ratelimit-reset" : ratelimitResetHeader;
        ratelimitRemainingHeader =
                ratelimitRemainingHeader.isEmpty() ? "ratelimit-remaining" : ratelimitRemainingHeader;
        statusCodesForRatelimitHit = statusCodesForRatelimitHit.isEmpty()
                ? List.of(TOO_MANY_REQUESTS)
                : List.copyOf(statusCodesForRatelimitHit);
    }

    /** The budget at the beginning of a run. */
    public CallBudget open(Scope scope) {
        List<OpenPolicy> opened =
                policies.stream().map(policy -> policy.open(scope)).toList();
        return new OpenBudget(opened, this, scope.runtime());
    }
}
