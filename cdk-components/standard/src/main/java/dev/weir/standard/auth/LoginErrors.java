package dev.weir.standard.auth;

import dev.weir.spi.component.ErrorHandler;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Judges the answers of endpoints that give tokens: every refusal fails; rate limits, errors of the server and broken
 * connections are tried again for up to five minutes where that is wanted. Messages hold nothing of the answer's body.
 *
 * @param what    what is done, for messages: {@code refresh the access token}
 * @param retries how often a request is repeated at most
 * @param refusal says more about some refusals
 */
public record LoginErrors(String what, int retries, Refusal refusal) implements ErrorHandler {

    private static final Refusal UNKNOWN = response -> null;

    /** Finds the meaning of an answer that refuses a token; null if it is none that is known. */
    public interface Refusal {
        @Nullable
        Resolution of(Response response);
    }

    /** Errors of a request that is sent once. */
    public static LoginErrors withoutRetries(String what) {
        return new LoginErrors(what, 0, UNKNOWN);
    }

    @Override
    public Resolution interpret(Response response, Scope scope) {
        if (response.isOk()) {
            return Resolution.SUCCESS;
        }
        String message = "Cannot " + what + ": the source answered with HTTP status " + response.status();
        if (response.status() == 429 || response.status() >= 500) {
            return new Resolution(Resolution.Action.RETRY, FailureType.SOURCE_TRANSIENT, message);
        }
        Resolution known = refusal.of(response);
        return known != null ? known : new Resolution(Resolution.Action.FAIL, FailureType.SOURCE_PERMANENT, message);
    }

    @Override
    public Resolution interpret(IOException failure, Scope scope) {
        String message = "Cannot " + what + ": the connection failed ("
                + failure.getClass().getSimpleName() + ")";
        return new Resolution(Resolution.Action.RETRY, FailureType.SOURCE_TRANSIENT, message);
    }

    @Override
    public int maxRetries(Scope scope) {
        return retries;
    }

    @Override
    public Duration maxTime(Scope scope) {
        return Duration.ofMinutes(5);
    }
}
