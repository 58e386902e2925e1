package dev.weir.standard.error;

import static dev.weir.spi.failure.FailureType.CONFIG;
import static dev.weir.spi.failure.FailureType.SOURCE_PERMANENT;
import static dev.weir.spi.failure.FailureType.SOURCE_TRANSIENT;
import static dev.weir.spi.http.Resolution.Action.FAIL;
import static dev.weir.spi.http.Resolution.Action.RATE_LIMITED;
import static dev.weir.spi.http.Resolution.Action.RETRY;

import dev.weir.spi.http.Resolution;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What HTTP status codes and broken connections mean where no filter says otherwise. */
final class StatusResolutions {

    private static final Map<Integer, Resolution> KNOWN = Map.ofEntries(
            entry(400, "Bad Request: the source did not understand the request (check its parameters)", FAIL),
            entry(401, "Unauthorized: the source did not accept the credentials (check them)", FAIL),
            entry(
                    403,
                    "Forbidden: the credentials do not give access to this resource (check their permissions)",
                    FAIL),
            entry(404, "Not Found: the source does not know this resource (check its URL)", FAIL),
            entry(405, "Method Not Allowed: the source does not take this HTTP method here (check http_method)", FAIL),
            entry(408, "Request Timeout", RETRY),
            entry(429, "Too Many Requests", RATE_LIMITED),
            entry(500, "Internal Server Error", RETRY),
            entry(502, "Bad Gateway", RETRY),
            entry(503, "Service Unavailable", RETRY),
            entry(504, "Gateway Timeout", RETRY));

    private static final String REDIRECTION =
            "is not followed: it names no other place, or one that is not http or https (check the URL)";

    private StatusResolutions() {}

    private static Map.Entry<Integer, Resolution> entry(int status, String meaning, Resolution.Action action) {
        var type = status == 401 || status == 403 ? CONFIG : action == FAIL ? SOURCE_PERMANENT : SOURCE_TRANSIENT;
        return Map.entry(status, new Resolution(action, type, "HTTP status " + status + " " + meaning));
    }

    /** What a well-known status means; null for others. */
    static @Nullable Resolution known(int status) {
        return KNOWN.get(status);
    }

    /** What a status means: below 300 success; errors that are not known may pass, so they are tried again. */
    static Resolution of(int status) {
        Resolution known = KNOWN.get(status);
        if (known != null) {
            return known;
        }
        if (status >= 300 && status < 400) {
            return new Resolution(FAIL, SOURCE_PERMANENT, "HTTP status " + status + " " + REDIRECTION);
        }
        return status < 300
                ? Resolution.SUCCESS
                : new Resolution(RETRY, status >= 500 ? SOURCE_TRANSIENT : SOURCE_PERMANENT, "HTTP status " + status);
    }

    /** A connection that failed is tried again. */
    static Resolution of(IOException failure) {
        return new Resolution(RETRY, SOURCE_TRANSIENT, ConnectionFailure.words(failure));
    }
}
