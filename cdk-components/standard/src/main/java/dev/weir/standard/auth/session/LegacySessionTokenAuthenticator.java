package dev.weir.standard.auth.session;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Moved;
import dev.weir.spi.annotation.Secret;
import dev.weir.spi.component.Authenticator;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.standard.request.UrlBound;

/**
 * Logs in with user name and password for a session token, which goes into a header; or takes a session token from the
 * configuration as long as it is valid. The URLs are appended to the requester's URL as they are.
 *
 * <pre>
 * type: LegacySessionTokenAuthenticator
 * header: X-Session
 * login_url: session
 * validate_session_url: user/current
 * session_token: "{{ config['session_token'] }}"
 * session_token_response_key: id
 * username: "{{ config['username'] }}"
 * password: "{{ config['password'] }}"
 * </pre>
 *
 * @param header                  the header that holds the token
 * @param loginUrl                where to log in
 * @param sessionToken            a session token; may be empty
 * @param sessionTokenResponseKey the field of the login's answer that holds the token
 * @param username                the user name; may be empty if there is a session token
 * @param password                the password
 * @param validateSessionUrl      tells whether a session token is valid, by answering with HTTP status 401 if not
 */
@Alias(value = "SessionTokenAuthenticator", where = "login_url", until = "0.46.0")
@Moved(from = "api_url", until = "0.34.3")
@Component(since = "0.47.0", successor = "SessionTokenAuthenticator")
public record LegacySessionTokenAuthenticator(
        Template<String> header,
        Template<String> loginUrl,
        @Secret @Default("\"\"") Template<String> sessionToken,
        Template<String> sessionTokenResponseKey,
        @Secret @Default("\"\"") Template<String> username,
        @Secret @Default("\"\"") Template<String> password,
        Template<String> validateSessionUrl)
        implements UrlBound {

    @Override
    public Authenticator below(Template<String> url) {
        return new LegacySession(this, url);
    }

    @Override
    public RequestOptions options(Scope scope) {
        throw new ConnectorException(
                FailureType.CONFIG, "Cannot log in: the requester has no url or url_base (set one of them)");
    }
}
