package dev.weir.engine.http;

import dev.weir.spi.component.ErrorHandler;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Call;
import dev.weir.spi.http.CallBudget;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.Http;
import dev.weir.spi.read.Json;
import dev.weir.spi.read.RetrieverActionException;
import dev.weir.spi.read.Tally;
import dev.weir.spi.template.Scope;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends calls: writes and signs the request, judges the answer, waits and sends again, until the error handler is content. */
public final class HttpSender implements Http {

    private final Transport transport;
    private final Json json;
    private final Waits waits;
    private final RequestWriter writer;
    private final Predicate<Scope> keepsAnswers;
    private final Supplier<CallBudget> budget;
    private final BeforeWaits beforeWaits;
    private final @Nullable CallWatch watch;
    private final ResponseCache cache = new ResponseCache();

    /**
     * A sender over a transport, that keeps the answers of some scopes unless a call says otherwise, and sends what a budget allows.
     *
     * @param beforeWaits run before each call and each wait for a body
     */
    public HttpSender(
            Transport transport,
            Json json,
            Waits waits,
            Predicate<Scope> keepsAnswers,
            Supplier<CallBudget> budget,
            BeforeWaits beforeWaits) {
        this(transport, json, waits, keepsAnswers, budget, beforeWaits, null);
    }

    /** The same, whose calls are watched. */
    public HttpSender(
            Transport transport,
            Json json,
            Waits waits,
            Predicate<Scope> keepsAnswers,
            Supplier<CallBudget> budget,
            BeforeWaits beforeWaits,
            @Nullable CallWatch watch) {
        this.watch = watch;
        this.transport = transport;
        this.json = json;
        this.waits = waits;
        this.keepsAnswers = keepsAnswers;
        this.budget = budget;
        this.beforeWaits = beforeWaits;
        this.writer = new RequestWriter(json);
    }

    @Override
    public Response send(Call call, Scope scope) {
        beforeWaits.run();
        Request request = RequestWriter.checked(call.authenticator().authenticate(writer.write(call, scope), scope));
        if (!isCached(call, request, scope)) {
            return exchange(call, request, scope);
        }
        Response response = cache.get(
                request, call.authenticator().comparable(request, scope), () -> exchange(call, request, scope));
        if (watch != null && ResponseCache.isKept(response)) {
            watch.remembered(request, scope);
        }
        return response;
    }

    private boolean isCached(Call call, Request request, Scope scope) {
        Boolean asked = call.cached();
        boolean wanted = asked != null ? asked : keepsAnswers.test(scope);
        return wanted && (request.method().equals("GET") || request.method().equals("HEAD"));
    }

    private Response exchange(Call call, Request first, Scope scope) {
        Request request = first;
        Attempts attempts = new Attempts(call.errorHandler(), scope);
        while (true) {
            attempts.excuse(acquire(call, request));
            if (watch != null) {
                watch.requested(request, attempts.made + 1, scope);
            }
            Attempt attempt = attempt(call, request, scope);
            attempts.count();
            Resolution resolution = attempt.resolution;
            if (!resolution.action().sendsAgain()) {
                tally(call, scope).requested(outcome(resolution.action()));
                if (watch != null) {
                    watch.judged(resolution, scope);
                }
                return settled(request, attempt);
            }
            Duration wait = waitAfter(attempt, attempts, request, call, scope);
            if (watch != null) {
                watch.repeating(resolution, attempts.made, wait, scope);
            }
            waits.pause(wait);
            request = signedAgain(call, request, scope);
        }
    }

    /** Gets ready for the next attempt; says how long to wait for it. */
    private static Duration waitAfter(Attempt attempt, Attempts attempts, Request request, Call call, Scope scope) {
        Tally.Outcome outcome = Tally.Outcome.FAILED;
        try {
            if (attempt.resolution.action() == Resolution.Action.REFRESH_TOKEN_THEN_RETRY) {
                attempts.refresh(call, scope);
            }
            Duration wait = attempts.next(call, request, attempt);
            outcome = Tally.Outcome.RETRIED;
            return wait;
        } finally {
            tally(call, scope).requested(outcome);
            attempt.close();
        }
    }

    /** Requests for data are counted. */
    private static Tally tally(Call call, Scope scope) {
        return call.counted() ? scope.tally() : Tally.NONE;
    }

    private static Tally.Outcome outcome(Resolution.Action settled) {
        return switch (settled) {
            case SUCCESS -> Tally.Outcome.TAKEN;
            case IGNORE -> Tally.Outcome.IGNORED;
            case RESET_PAGINATION, REDUCE_PAGE_SIZE, SPLIT_REQUEST_WINDOW -> Tally.Outcome.RETRIED;
            case FAIL, RETRY, RATE_LIMITED, REFRESH_TOKEN_THEN_RETRY -> Tally.Outcome.FAILED;
        };
    }

    /** How long the budget made the request wait, in nanoseconds. */
    private long acquire(Call call, Request request) {
        long start = System.nanoTime();
        if (call.counted()) {
            budget.get().acquire(request);
        }
        return System.nanoTime() - start;
    }

    private Attempt attempt(Call call, Request request, Scope scope) {
        ErrorHandler handler = call.errorHandler();
        long start = watch == null ? 0 : System.nanoTime();
        try {
            BufferedResponse response =
                    BufferedResponse.of(transport.exchange(request, timeouts(call)), json, beforeWaits);
            if (watch != null) {
                watch.answered(response, start, scope);
            }
            return new Attempt(response, null, interpreted(call, response, scope));
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new ConnectorException(
                        FailureType.INTERNAL, "Cannot read from the source: the run was stopped (" + request + ")", e);
            }
            if (watch != null) {
                watch.unanswered(e, start, scope);
            }
            return new Attempt(null, e, handler.interpret(e, scope));
        }
    }

    private static Transport.Timeouts timeouts(Call call) {
        Transport.Timeouts defaults = Transport.Timeouts.DEFAULT;
        return new Transport.Timeouts(
                call.connectTimeout() == null ? defaults.connect() : call.connectTimeout(),
                call.readTimeout() == null ? defaults.read() : call.readTimeout());
    }

    private Resolution interpreted(Call call, Response response, Scope scope) {
        try {
            if (call.counted()) {
                budget.get().answered(response);
            }
            call.authenticator().answered(response, scope);
            return call.errorHandler().interpret(response, scope);
        } catch (RuntimeException e) {
            tally(call, scope).requested(Tally.Outcome.FAILED);
            response.close();
            throw e;
        }
    }

    private Response settled(Request request, Attempt attempt) {
        Resolution resolution = attempt.resolution;
        Response response = attempt.response;
        switch (resolution.action()) {
            case SUCCESS, IGNORE -> {
                return response != null ? response : new NoResponse(request);
            }
            case RESET_PAGINATION, REDUCE_PAGE_SIZE, SPLIT_REQUEST_WINDOW -> {
                attempt.close();
                throw new RetrieverActionException(resolution.action(), resolution.message());
            }
            default -> {
                ConnectorException failure = failure(request, attempt);
                attempt.close();
                throw failure;
            }
        }
    }

    private static ConnectorException failure(Request request, Attempt attempt) {
        Resolution resolution = attempt.resolution;
        String message = resolution.message();
        if (message.isEmpty()) {
            String reason = attempt.failure == null ? "" : ": " + attempt.failure.getMessage();
            message = "Cannot read from the source: " + request + " " + attempt.outcome() + reason;
        } else {
            message = "Cannot read from the source: " + message + " (" + request + ")";
        }
        return new ConnectorException(resolution.type(), message, attempt.failure);
    }

    private static Request signedAgain(Call call, Request request, Scope scope) {
        Request fresh = request;
        for (Map.Entry<String, @Nullable Object> header :
                call.authenticator().options(scope).headers().entrySet()) {
            fresh = fresh.withHeader(header.getKey(), scope.text(header.getValue()));
        }
        return RequestWriter.checked(call.authenticator().authenticate(fresh, scope));
    }

    /** One try: an answer or a failure, and what the error handler makes of it. */
    private record Attempt(
            @Nullable Response response, @Nullable IOException failure, Resolution resolution) {

        void close() {
            if (response != null) {
                response.close();
            }
        }

        String outcome() {
            return response != null ? "was answered with status " + response.status() : "failed";
        }
    }

    /** Counts the attempts of one call against what its error handler allows. */
    private static final class Attempts {
        private static final Duration ROTATION = Duration.ofMillis(100);

        private final ErrorHandler handler;
        private final Scope scope;
        private final int allowed;
        private long start = System.nanoTime();
        private int made;
        private boolean refreshed;

        Attempts(ErrorHandler handler, Scope scope) {
            this.handler = handler;
            this.scope = scope;
            this.allowed = Math.max(0, handler.maxRetries(scope)) + 1;
        }

        void count() {
            made++;
        }

        /** Leaves out time that the source is not to blame for. */
        void excuse(long nanos) {
            start += nanos;
        }

        void refresh(Call call, Scope scope) {
            if (refreshed) {
                throw new ConnectorException(
                        FailureType.CONFIG,
                        "Cannot authenticate: the source refused a token that was renewed a moment ago (check the"
                                + " credentials and their permissions)");
            }
            refreshed = true;
            call.authenticator().expire(scope);
        }

        Duration next(Call call, Request request, Attempt attempt) {
            Optional<Duration> asked = rotates(call, request, attempt)
                    ? Optional.of(ROTATION)
                    : handler.backoff(attempt.response, made, scope);
            boolean late = Duration.ofNanos(System.nanoTime() - start).compareTo(handler.maxTime(scope)) > 0;
            if (made >= allowed || late) {
                throw exhausted(request, attempt);
            }
            return asked.map(wait -> wait.plusSeconds(1))
                    .orElseGet(() -> Duration.ofSeconds(1L << Math.min(made - 1, 10)));
        }

        private boolean rotates(Call call, Request request, Attempt attempt) {
            return attempt.resolution.action() == Resolution.Action.RATE_LIMITED
                    && call.authenticator().hasAlternative(request, scope);
        }

        private ConnectorException exhausted(Request request, Attempt attempt) {
            String reason = attempt.resolution.message().isEmpty() ? "" : ": " + attempt.resolution.message();
            return new ConnectorException(
                    attempt.resolution.type(),
                    "Cannot read from the source: " + request + " " + attempt.outcome() + " after " + made + " attempts"
                            + reason + " (the next sync goes on from here)",
                    attempt.failure);
        }
    }

    /** What is left of an exchange that failed and is ignored: an answer that gives no records. */
    private record NoResponse(Request request) implements Response {
        private static final int NO_ANSWER = 599;

        @Override
        public int status() {
            return NO_ANSWER;
        }

        @Override
        public Headers headers() {
            return Headers.NONE;
        }

        @Override
        public java.io.InputStream body() {
            return java.io.InputStream.nullInputStream();
        }

        @Override
        public @Nullable Object json() {
            return new dev.weir.spi.value.Row();
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public void close() {}
    }
}
