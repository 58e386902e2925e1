package dev.weir.standard.auth;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Secret;
import dev.weir.spi.component.Authenticator;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;

/**
 * Sends a token as {@code Authorization: Bearer …} with every request (RFC 6750).
 *
 * <pre>
 * type: BearerAuthenticator
 * api_token: "{{ config['token'] }}"
 * </pre>
 *
 * @param apiToken the token
 */
@Component
public record BearerAuthenticator(
        @Alias(value = "token", until = "0.1.70") @Secret Template<String> apiToken) implements Authenticator {

    @Override
    public RequestOptions options(Scope scope) {
        return new RequestOptions().put(InjectInto.HEADER, "Authorization", "Bearer " + apiToken.in(scope));
    }
}
