package dev.weir.standard.budget;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A policy at work: threads whose requests it is for pass one after the other, in the order in which they came, so that a heavy
 * request does not starve.
 */
final class OpenPolicy {

    private final List<RequestMatcher> matchers;
    private final Allowance allowance;
    private final ReentrantLock queue = new ReentrantLock(true);

    OpenPolicy(List<RequestMatcher> matchers, Allowance allowance) {
        this.matchers = List.copyOf(matchers);
        this.allowance = allowance;
    }

    boolean isFor(Request request) {
        return matchers.isEmpty() || RequestMatcher.first(matchers, request) != null;
    }

    void acquire(Request request, BudgetClock clock) {
        RequestMatcher matcher = RequestMatcher.first(matchers, request);
        long weight = matcher == null ? 1 : matcher.weight();
        enter();
        try {
            Duration wait = allowance.take(weight, clock.now());
            while (!wait.isZero()) {
                clock.pause(wait);
                wait = allowance.take(weight, clock.now());
            }
        } finally {
            queue.unlock();
        }
    }

    private void enter() {
        try {
            queue.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectorException(FailureType.INTERNAL, "Cannot wait: the run was stopped", e);
        }
    }

    void told(@Nullable Long left, @Nullable Instant reset, Instant now) {
        allowance.told(left, reset, now);
    }
}
