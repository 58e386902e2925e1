package dev.weir.standard.auth.quota;

import dev.weir.spi.component.Authenticator;
import dev.weir.spi.component.ErrorHandler;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Call;
import dev.weir.spi.http.Errand;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.standard.error.DefaultErrorHandler;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Asks the source what a token has left.
 *
 * @param unavailable the statuses that say that nothing is counted
 */
record QuotaStatus(String url, String method, Map<String, String> headers, Set<Integer> unavailable) {

    static QuotaStatus of(QuotaStatusSource source, Scope scope) {
        Map<String, String> headers = new LinkedHashMap<>();
        source.requestHeaders().forEach((name, value) -> headers.put(name, value.in(scope)));
        return new QuotaStatus(
                source.url().in(scope),
                source.httpMethod().name(),
                headers,
                Set.copyOf(source.unavailableStatusCodes()));
    }

    /** The state of each quota, by its name, of the token that requests are signed with. */
    Map<String, QuotaState> ask(List<Quota> quotas, UnaryOperator<Request> sign, Scope scope) {
        try (Response response = scope.runtime()
                .http()
                .send(
                        call(sign),
                        scope.on(new Errand(Errand.Purpose.QUOTA, "RateLimitedMultipleTokenAuthenticator")))) {
            Map<String, QuotaState> states = new LinkedHashMap<>();
            boolean counted = !unavailable.contains(response.status());
            Object answer = counted ? response.json() : null;
            for (Quota quota : quotas) {
                states.put(quota.name(), counted ? state(quota.settings(), answer, scope) : QuotaState.uncounted());
            }
            return states;
        }
    }

    private Call call(UnaryOperator<Request> sign) {
        RequestOptions options = new RequestOptions();
        headers.forEach((name, value) -> options.put(InjectInto.HEADER, name, value));
        Authenticator signer = new Authenticator() {
            @Override
            public Request authenticate(Request request, Scope scope) {
                return sign.apply(request);
            }
        };
        return new Call(method, url, options, signer, new Errors(unavailable), false, false, null, null, false);
    }

    private QuotaState state(TokenQuota quota, @Nullable Object answer, Scope scope) {
        Long remaining = QuotaNumbers.count(at(answer, quota.remainingPath()));
        Instant now = scope.runtime().clock().instant();
        Instant reset = QuotaNumbers.time(
                at(answer, quota.resetPath()), now, scope.runtime().timeFormats());
        List<String> limitPath = quota.limitPath();
        Long limit = limitPath == null ? remaining : QuotaNumbers.count(at(answer, limitPath));
        if (remaining == null) {
            throw missing(quota, "number", "remaining_path", quota.remainingPath());
        }
        if (reset == null) {
            throw missing(quota, "time", "reset_path", quota.resetPath());
        }
        if (limit == null) {
            throw missing(quota, "number", "limit_path", limitPath == null ? List.of() : limitPath);
        }
        return QuotaState.of(remaining, reset, limit);
    }

    private static @Nullable Object at(@Nullable Object answer, List<String> path) {
        Object value = answer;
        for (String key : path) {
            value = value instanceof Row row ? row.get(key) : null;
        }
        return value;
    }

    private ConnectorException missing(TokenQuota quota, String what, String parameter, List<String> path) {
        return new ConnectorException(
                FailureType.SOURCE_PERMANENT,
                "Cannot tell how many calls of quota '" + quota.name() + "' are left: the answer to " + method + " "
                        + url.split("[?#]", 2)[0] + " has no " + what + " at " + String.join(".", path) + " (check "
                        + parameter + ")");
    }

    /** The usual judgement, but that some statuses say that nothing is counted. */
    private record Errors(Set<Integer> unavailable) implements ErrorHandler {

        private static final ErrorHandler USUAL = DefaultErrorHandler.standard();

        @Override
        public Resolution interpret(Response response, Scope scope) {
            return unavailable.contains(response.status())
                    ? new Resolution(Resolution.Action.IGNORE, FailureType.SOURCE_TRANSIENT, "")
                    : USUAL.interpret(response, scope);
        }

        @Override
        public Resolution interpret(IOException failure, Scope scope) {
            return USUAL.interpret(failure, scope);
        }

        @Override
        public Optional<Duration> backoff(@Nullable Response response, int attempt, Scope scope) {
            return USUAL.backoff(response, attempt, scope);
        }

        @Override
        public int maxRetries(Scope scope) {
            return USUAL.maxRetries(scope);
        }

        @Override
        public Duration maxTime(Scope scope) {
            return USUAL.maxTime(scope);
        }
    }
}
