package dev.weir.spi.http;

import dev.weir.spi.component.Authenticator;
import dev.weir.spi.component.ErrorHandler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request as a requester plans it, before the engine writes, signs and sends it, repeats it and judges its answers.
 *
 * @param method           the HTTP method, in capitals
 * @param url              the absolute URL; characters that may not stand in a URL are encoded when it is sent
 * @param options          parameters, headers and body; the authenticator's own are already among them
 * @param authenticator    has the last word on the written request, and is asked to renew its token when the error handler says so
 * @param errorHandler     judges answers and failures
 * @param cached           whether an equal GET of this run may be answered from memory; null leaves it to the engine, which does so
 *                         for parent streams
 * @param skipsSentParameters whether parameters that the URL already holds with the same value are left out
 * @param connectTimeout   null for the engine's own
 * @param readTimeout      null for the engine's own
 * @param counted          whether it takes a share of the source's {@link CallBudget}; calls for data do, those for credentials do not
 */
public record Call(
        String method,
        String url,
        RequestOptions options,
        Authenticator authenticator,
        ErrorHandler errorHandler,
        @Nullable Boolean cached,
        boolean skipsSentParameters,
        @Nullable Duration connectTimeout,
        @Nullable Duration readTimeout,
        boolean counted) {

    /** A call with the engine's timeouts, neither cached nor compared with its URL nor counted. */
    public static Call of(
            String method, String url, RequestOptions options, Authenticator authenticator, ErrorHandler errorHandler) {
        return new Call(method, url, options, authenticator, errorHandler, null, false, null, null, false);
    }
}
