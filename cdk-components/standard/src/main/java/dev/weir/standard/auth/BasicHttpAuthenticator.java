package dev.weir.standard.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Secret;
import dev.weir.spi.component.Authenticator;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.util.Base64;

/**
 * Sends user name and password as {@code Authorization: Basic …} with every request (RFC 7617, in UTF-8).
 *
 * <pre>
 * type: BasicHttpAuthenticator
 * username: "{{ config['username'] }}"
 * password: "{{ config['password'] }}"
 * </pre>
 *
 * @param username the user name
 * @param password the password
 */
@Component
public record BasicHttpAuthenticator(
        @Secret Template<String> username,
        @Secret @Default("\"\"") Template<String> password) implements Authenticator {

    @Override
    public RequestOptions options(Scope scope) {
        String credentials = username.in(scope) + ":" + password.in(scope);
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
        return new RequestOptions().put(InjectInto.HEADER, "Authorization", "Basic " + encoded);
    }
}
