package dev.weir.standard.budget;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.template.Scope;
import java.util.List;

/**
 * Allows a number of calls in any stretch of time of a certain length.
 *
 * <pre>
 * type: MovingWindowCallRatePolicy
 * rates:
 *   - {type: Rate, limit: 10, interval: PT1S}
 *   - {type: Rate, limit: "{{ config['calls_per_hour'] }}", interval: PT1H}
 * matchers: []
 * </pre>
 *
 * @param rates    how many calls in what time; all of them hold
 * @param matchers the requests that it is for; all if there are none
 */
@Component(since = "6.34.0")
public record MovingWindowCallRatePolicy(
        @DefaultType("Rate") List<Rate> rates, List<HttpRequestRegexMatcher> matchers) implements CallRatePolicy {

    public MovingWindowCallRatePolicy {
        rates = List.copyOf(rates);
        matchers = List.copyOf(matchers);
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("Cannot limit calls: rates is empty (add one)");
        }
    }

    @Override
    public OpenPolicy open(Scope scope) {
        List<MovingWindow> windows =
                rates.stream().map(rate -> rate.open(scope)).toList();
        long lowest = windows.stream().mapToLong(MovingWindow::limit).min().orElseThrow();
        return new OpenPolicy(CallRatePolicy.opened(matchers, lowest, scope), new MovingWindows(windows));
    }
}
