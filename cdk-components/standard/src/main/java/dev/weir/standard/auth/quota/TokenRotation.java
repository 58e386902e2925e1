package dev.weir.standard.auth.quota;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tokens at work in a run: which is used next, and what each has left. Safe for concurrent use; waits hold no lock. */
final class TokenRotation {

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);
    private static final Duration WORTH_A_PAUSE = Duration.ofMillis(100);
    private static final double LONGEST_PAUSE_IN_SECONDS = 10;

    private final RotationSettings settings;
    private final Object seeding = new Object();
    private final Map<String, Map<String, QuotaState>> states = new LinkedHashMap<>();
    private volatile boolean seeded;
    private int active;

    TokenRotation(RotationSettings settings) {
        this.settings = settings;
    }

    /** What a request has to do: wait and ask again, or go with a token, perhaps after a pause. */
    private record Turn(@Nullable String token, Duration delay) {}

    Request sign(Request request, Scope scope) {
        Quota quota = quotaOf(request, scope);
        seedOnce(scope);
        Duration waited = Duration.ZERO;
        while (true) {
            Turn turn = turn(quota, waited, scope);
            if (turn.token != null) {
                pauseIfWorthIt(turn.delay, quota, scope);
                return settings.sign(request, turn.token);
            }
            scope.runtime().warn(words(quota, turn.delay, scope));
            scope.runtime().pause(turn.delay);
            waited = waited.plus(turn.delay);
            seedIfSpent(quota, scope);
        }
    }

    private static String words(Quota quota, Duration wait, Scope scope) {
        return "The calls that all tokens have of quota '" + quota.name() + "' are used up: the next ones wait until "
                + scope.runtime().clock().instant().plus(wait).truncatedTo(ChronoUnit.SECONDS);
    }

    private static void pauseIfWorthIt(Duration pause, Quota quota, Scope scope) {
        if (pause.compareTo(WORTH_A_PAUSE) >= 0) {
            scope.runtime()
                    .warn("All tokens have few calls of quota '" + quota.name()
                            + "' left: the next ones are spread over the time until there are new ones");
            scope.runtime().pause(pause);
        }
    }

    private Quota quotaOf(Request request, Scope scope) {
        Quota rest = null;
        for (Quota quota : settings.quotas()) {
            if (quota.matches(request)) {
                return quota;
            }
            rest = rest == null && quota.countsTheRest() ? quota : rest;
        }
        if (rest != null) {
            return rest;
        }
        Quota first = settings.quotas().get(0);
        scope.runtime()
                .warn("Some requests are of no quota of their tokens, and count as those of '" + first.name()
                        + "' (add a quota without matchers)");
        return first;
    }

    private synchronized Turn turn(Quota quota, Duration waited, Scope scope) {
        while (true) {
            String token = settings.tokens().get(active);
            QuotaState state = state(token, quota);
            if (!state.isCounted()) {
                next();
                return new Turn(token, Duration.ZERO);
            }
            if (state.hasCalls()) {
                state.take();
                return new Turn(token, pause(quota, state.reset(), scope));
            }
            if (isSpent(quota)) {
                return new Turn(null, untilReset(quota, settings.longestWait().minus(waited), scope));
            }
            next();
        }
    }

    private void next() {
        active = (active + 1) % settings.tokens().size();
    }

    private QuotaState state(String token, Quota quota) {
        return Objects.requireNonNull(Objects.requireNonNull(states.get(token)).get(quota.name()));
    }

    private List<QuotaState> all(Quota quota) {
        return settings.tokens().stream().map(token -> state(token, quota)).toList();
    }

    private synchronized boolean isSpent(Quota quota) {
        return all(quota).stream().allMatch(QuotaState::isSpent);
    }

    private Duration untilReset(Quota quota, Duration allowed, Scope scope) {
        Instant now = scope.runtime().clock().instant();
        Instant reset = all(quota).stream()
                .map(QuotaState::reset)
                .min(Instant::compareTo)
                .orElseThrow();
        Duration wait = Duration.between(now, reset);
        if (allowed.compareTo(Duration.ZERO) <= 0 || wait.compareTo(allowed) >= 0) {
            throw new ConnectorException(
                    FailureType.SOURCE_TRANSIENT,
                    "Cannot send a request: the calls that all tokens have of quota '" + quota.name()
                            + "' are used up until " + reset + ", and max_wait_time allows to wait for "
                            + settings.longestWait() + " (sync again later, add a token, or allow more)");
        }
        Duration longer = wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
        return longer.compareTo(allowed) > 0 ? allowed : longer;
    }

    /** How long to hold back a request, so that the last calls of all tokens last until there are new ones. */
    private Duration pause(Quota quota, Instant reset, Scope scope) {
        List<QuotaState> all = all(quota);
        double seconds =
                Duration.between(scope.runtime().clock().instant(), reset).toMillis() / 1000.0;
        long left = all.stream().mapToLong(QuotaState::remaining).sum();
        if (left == 0 || seconds <= 0 || !all.stream().allMatch(state -> state.isCounted() && settings.isLow(state))) {
            return Duration.ZERO;
        }
        return Duration.ofMillis(Math.round(Math.min(seconds / left, LONGEST_PAUSE_IN_SECONDS) * 1000));
    }

    private void seedOnce(Scope scope) {
        if (!seeded) {
            synchronized (seeding) {
                if (!seeded) {
                    seed(scope);
                    seeded = true;
                }
            }
        }
    }

    /** Asks the source again after a wait; the others who waited find new calls then. */
    private void seedIfSpent(Quota quota, Scope scope) {
        synchronized (seeding) {
            if (isSpent(quota)) {
                seed(scope);
            }
        }
    }

    private void seed(Scope scope) {
        Map<String, Map<String, QuotaState>> fresh = new LinkedHashMap<>();
        for (String token : settings.tokens()) {
            fresh.put(token, asked(token, scope));
        }
        synchronized (this) {
            states.putAll(fresh);
        }
        warnOfUncounted(fresh, scope);
    }

    private Map<String, QuotaState> asked(String token, Scope scope) {
        try {
            return settings.status().ask(settings.quotas(), request -> settings.sign(request, token), scope);
        } catch (ConnectorException e) {
            int place = settings.tokens().indexOf(token) + 1;
            throw new ConnectorException(
                    e.type(),
                    "Cannot use token " + place + " of " + settings.tokens().size() + ": " + e.getMessage(),
                    e);
        }
    }

    private static void warnOfUncounted(Map<String, Map<String, QuotaState>> fresh, Scope scope) {
        long uncounted = fresh.values().stream()
                .filter(quotas -> quotas.values().stream().anyMatch(state -> !state.isCounted()))
                .count();
        if (uncounted > 0) {
            scope.runtime()
                    .warn(
                            "The source counts no calls for " + uncounted + " of " + fresh.size()
                                    + " tokens (unavailable_status_codes): they are used in turn, and nothing waits for new calls");
        }
    }

    /** Learns from an answer what the token has left that its request was signed with. */
    void answered(Response response, Scope scope) {
        Quota quota = quotaOf(response.request(), scope);
        String token = settings.signerOf(response.request());
        if (token == null || !quota.settings().hearsAnswers()) {
            return;
        }
        AnsweredQuota answer = AnsweredQuota.of(response, quota.settings(), scope);
        synchronized (this) {
            Map<String, QuotaState> known = states.get(token);
            if (known != null) {
                answer.tell(Objects.requireNonNull(known.get(quota.name())));
            }
        }
    }

    /** Whether the token of a refused request has no calls left, while another has. */
    boolean hasAlternative(Request refused, Scope scope) {
        Quota quota = quotaOf(refused, scope);
        String sender = settings.signerOf(refused);
        if (sender == null || !seeded) {
            return false;
        }
        synchronized (this) {
            return state(sender, quota).isSpent()
                    && settings.tokens().stream()
                            .anyMatch(token -> state(token, quota).hasCalls());
        }
    }
}
