package dev.weir.standard.auth;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Secret;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.Authenticator;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.standard.request.RequestOption;
import org.jspecify.annotations.Nullable;

/**
 * Sends a key with every request: in a header, a query parameter, or a field of the body.
 *
 * <pre>
 * type: ApiKeyAuthenticator
 * api_token: "{{ config['api_key'] }}"
 * inject_into:
 *   type: RequestOption
 *   inject_into: header
 *   field_name: X-Api-Key
 * </pre>
 *
 * @param apiToken   the key, usually {@code {{ config['api_key'] }}}, with whatever stands before it
 * @param header     the header that holds the key; older form of {@code inject_into}
 * @param injectInto where the key goes; either this or {@code header}
 */
@Component
public record ApiKeyAuthenticator(
        @Alias(value = "token", until = "0.1.70") @Secret @Default("\"\"")
        Template<String> apiToken,

        @Nullable Template<String> header,
        @Since("0.40.0") @Nullable RequestOption injectInto)
        implements Authenticator {

    public ApiKeyAuthenticator {
        if ((header == null) == (injectInto == null)) {
            throw new IllegalArgumentException(
                    "Cannot send an API key: exactly one of inject_into and header must be set (prefer inject_into)");
        }
    }

    @Override
    public RequestOptions options(Scope scope) {
        RequestOptions options = new RequestOptions();
        String token = apiToken.in(scope);
        if (injectInto != null) {
            injectInto.inject(options, token, scope);
        } else if (header != null) {
            options.put(InjectInto.HEADER, header.in(scope), token);
        }
        return options;
    }
}
