package dev.weir.standard.auth.session;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;

/**
 * Sends a session token as {@code Authorization: Bearer …}.
 *
 * <pre>
 * type: Bearer
 * </pre>
 */
@Component(value = "Bearer", since = "0.47.0")
public record SessionTokenRequestBearerAuthenticator() implements SessionTokenUse {

    @Override
    public RequestOptions options(String token, Scope scope) {
        return new RequestOptions().put(InjectInto.HEADER, "Authorization", "Bearer " + token);
    }

    @Override
    public int looksForHeader() {
        return 1;
    }
}
