package dev.weir.standard.auth.session;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.standard.request.RequestOption;

/**
 * Sends a session token in a header, a query parameter or a field of the body.
 *
 * <pre>
 * type: ApiKey
 * inject_into:
 *   type: RequestOption
 *   inject_into: header
 *   field_name: X-Session
 * </pre>
 *
 * @param injectInto where the token goes
 * @param apiToken   what is sent, with the token as {@code session_token}; for instance {@code Token {{ session_token }}}
 */
@Component(value = "ApiKey", since = "0.47.0")
public record SessionTokenRequestApiKeyAuthenticator(
        RequestOption injectInto,

        @Sees("session_token") @Since("7.7.0") @Default("\"{{ session_token }}\"")
        Template<String> apiToken)
        implements SessionTokenUse {

    private static final int LOOKS = 3;

    @Override
    public RequestOptions options(String token, Scope scope) {
        RequestOptions options = new RequestOptions();
        injectInto.inject(options, apiToken.in(scope.with("session_token", token)), scope);
        return options;
    }

    @Override
    public int looksForHeader() {
        return injectInto.injectInto() == InjectInto.HEADER ? LOOKS : 0;
    }
}
