package dev.weir.standard.auth.session;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;

/** How a session token is put into requests. */
@Kind
public sealed interface SessionTokenUse
        permits SessionTokenRequestApiKeyAuthenticator, SessionTokenRequestBearerAuthenticator {

    /** Puts a token into the options of a request. */
    RequestOptions options(String token, Scope scope);

    /** How often a token is asked for while the headers of one request are made; 0 if it goes elsewhere. */
    int looksForHeader();
}
