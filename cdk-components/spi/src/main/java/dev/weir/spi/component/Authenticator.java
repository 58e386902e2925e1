package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.RequestOptions;
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
}
