package dev.weir.standard.budget;

import dev.weir.spi.http.CallBudget;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.Runtime;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A budget at work. */
final class OpenBudget implements CallBudget {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");

    private final List<OpenPolicy> policies;
    private final HTTPAPIBudget budget;
    private final Runtime runtime;
    private final BudgetClock clock;

    OpenBudget(List<OpenPolicy> policies, HTTPAPIBudget budget, Runtime runtime) {
        this.policies = List.copyOf(policies);
        this.budget = budget;
        this.runtime = runtime;
        this.clock = new BudgetClock(runtime);
    }

    @Override
    public void acquire(Request request) {
        OpenPolicy policy = policyFor(request);
        if (policy != null) {
            policy.acquire(request, clock);
        }
    }

    private @Nullable OpenPolicy policyFor(Request request) {
        for (OpenPolicy policy : policies) {
            if (policy.isFor(request)) {
                return policy;
            }
        }
        return null;
    }

    @Override
    public void answered(Response response) {
        OpenPolicy policy = policyFor(response.request());
        if (policy == null) {
            return;
        }
        boolean hit = budget.statusCodesForRatelimitHit().contains(response.status());
        Long given = number(response, budget.ratelimitRemainingHeader());
        Long left = given == null && hit ? Long.valueOf(0) : given;
        Long seconds = number(response, budget.ratelimitResetHeader());
        Instant now = clock.now();
        Instant reset = seconds == null ? null : ResetTime.of(seconds, now);
        if (reset == null || reset.isAfter(now)) {
            policy.told(left, reset, now);
        } else if (hit) {
            policy.told(left, null, now);
        }
    }

    private @Nullable Long number(Response response, String header) {
        String value = response.headers().get(header);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!WHOLE.matcher(value.strip()).matches()) {
            runtime.warn("Cannot learn from header '" + header
                    + "' how many calls the source allows: its value is no whole number (name another one in"
                    + " api_budget)");
            return null;
        }
        return Long.valueOf(value.strip());
    }
}
