package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;

/**
 * Adds credentials to requests. An authenticator is a value and keeps nothing: tokens live in
 * {@code scope.runtime().tokens()}. Called concurrently.
 */
@Kind(custom = "CustomAuthenticator")
public interface Authenticator {

    /** What the credentials add to a request: a header, a query parameter, a body field. Asked for every request. */
    default RequestOptions options(Scope scope) {
        return new RequestOptions();
    }

    /** The finished request with what can only be made from it: a signature. Asked for every attempt. */
    default Request authenticate(Request request, Scope scope) {
        return request;
    }

    /** Forgets a token that the source refused; the next request obtains another. */
    default void expire(Scope scope) {}

    /**
     * Learns from an answer to a request that it signed, of which it reads status and headers only, before anybody judges it;
     * for authenticators that count calls. Asked for every attempt, but not for answers from memory.
     */
    default void answered(Response response, Scope scope) {}

    /**
     * Whether a request that was refused for want of calls would go out with another credential that has some left, so that it
     * is sent again at once, whatever its error handler says about waiting.
     */
    default boolean hasAlternative(Request refused, Scope scope) {
        return false;
    }

    /** A signed request as it counts when answers are kept: requests that are equal then have the same answer. */
    default Request comparable(Request signed, Scope scope) {
        return signed;
    }
}
