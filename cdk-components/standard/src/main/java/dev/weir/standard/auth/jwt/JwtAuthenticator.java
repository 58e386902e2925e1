package dev.weir.standard.auth.jwt;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.annotation.Secret;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.Authenticator;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.template.TemplateFunction;
import dev.weir.spi.value.Row;
import dev.weir.standard.request.RequestOption;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Signs a JSON web token (RFC 7519) for every request. Templates can read a text of the configuration as JSON:
 * {@code {{ json_loads(config['service_account'])['private_key'] }}}.
 *
 * <pre>
 * type: JwtAuthenticator
 * algorithm: RS256
 * secret_key: "{{ config['private_key'] }}"
 * token_duration: 1200
 * header_prefix: Bearer
 * jwt_headers:
 *   type: JwtHeaders
 *   kid: "{{ config['key_id'] }}"
 * jwt_payload:
 *   type: JwtPayload
 *   iss: "{{ config['issuer'] }}"
 *   aud: https://api.example.com
 * </pre>
 *
 * @param secretKey             the key: a text for HS algorithms, else a private key in PEM form
 * @param base64EncodeSecretKey whether the key is encoded in base64 before it signs
 * @param algorithm             the signature's algorithm
 * @param tokenDuration         how long a token is valid, in seconds
 * @param headerPrefix          what stands before the token, for instance {@code Bearer}
 * @param jwtHeaders            the token's headers
 * @param additionalJwtHeaders  further headers
 * @param jwtPayload            the token's claims; {@code iat}, {@code nbf} and {@code exp} are added
 * @param additionalJwtPayload  further claims
 * @param passphrase            decrypts the private key
 * @param requestOption         where the token goes; the header {@code Authorization} by default
 */
@Component(since = "0.83.0")
public record JwtAuthenticator(
        @Sees("json_loads") @Secret Template<String> secretKey,
        @Default("false") boolean base64EncodeSecretKey,
        JwtAlgorithm algorithm,
        @Default("1200") int tokenDuration,
        @Sees("json_loads") @Nullable Template<String> headerPrefix,

        @Sees("json_loads") @DefaultType("JwtHeaders") @Nullable
        JwtHeaders jwtHeaders,

        @Sees("json_loads") @Interpolate(Interpolation.MAPPING) @Default("{}")
        Template<Row> additionalJwtHeaders,

        @Sees("json_loads") @DefaultType("JwtPayload") @Nullable
        JwtPayload jwtPayload,

        @Sees("json_loads") @Interpolate(Interpolation.MAPPING) @Default("{}")
        Template<Row> additionalJwtPayload,

        @Sees("json_loads") @Since("7.2.0") @Secret @Nullable
        Template<String> passphrase,

        @Since("7.3.0") @Nullable RequestOption requestOption)
        implements Authenticator {

    private static final List<String> OWN_HEADERS = List.of("kid", "alg", "typ", "cty");
    private static final List<String> OWN_CLAIMS = List.of("iss", "sub", "aud", "iat", "exp", "nbf");
    private static final RequestOption AUTHORIZATION = RequestOption.of(InjectInto.HEADER, "Authorization");

    @Override
    public RequestOptions options(Scope scope) {
        RequestOptions options = new RequestOptions();
        RequestOption place = requestOption == null ? AUTHORIZATION : requestOption;
        place.inject(options, token(scope), scope);
        return options;
    }

    /** A new token, behind its prefix. */
    public String token(Scope outside) {
        Scope scope = outside.with("json_loads", (TemplateFunction) text -> parsed(text, outside));
        String prefix = headerPrefix == null ? "" : headerPrefix.in(scope);
        String token = JwtSigner.sign(
                headers(scope),
                payload(scope),
                algorithm,
                key(scope),
                scope.runtime().json());
        return prefix.isEmpty() ? token : prefix + " " + token;
    }

    /** A text of the configuration as JSON, for instance the key of a service account. */
    private static @Nullable Object parsed(@Nullable Object text, Scope scope) {
        try {
            return scope.runtime().json().parse(scope.text(text));
        } catch (ConnectorException e) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot sign the token: a text that json_loads is given is no JSON (correct it in the configuration)");
        }
    }

    private JwtSigner.Key key(Scope scope) {
        String secret = passphrase == null ? "" : passphrase.in(scope);
        return new JwtSigner.Key(secretKey.in(scope), base64EncodeSecretKey && secret.isEmpty(), secret);
    }

    private Row headers(Scope scope) {
        JwtHeaders given = Objects.requireNonNullElse(jwtHeaders, JwtHeaders.USUAL);
        Row headers = own(additionalJwtHeaders.in(scope), OWN_HEADERS, "additional_jwt_headers");
        putIfGiven(headers, "kid", given.kid(), scope);
        putIfGiven(headers, "typ", given.typ(), scope);
        putIfGiven(headers, "cty", given.cty(), scope);
        headers.put("alg", algorithm.header());
        return headers;
    }

    private Row payload(Scope scope) {
        JwtPayload given = Objects.requireNonNullElse(jwtPayload, JwtPayload.EMPTY);
        Row payload = own(additionalJwtPayload.in(scope), OWN_CLAIMS, "additional_jwt_payload");
        putIfGiven(payload, "iss", given.iss(), scope);
        putIfGiven(payload, "sub", given.sub(), scope);
        putIfGiven(payload, "aud", given.aud(), scope);
        long now = scope.runtime().clock().instant().getEpochSecond();
        payload.put("iat", now);
        payload.put("exp", now + tokenDuration);
        payload.put("nbf", now);
        return payload;
    }

    private static void putIfGiven(
            Row target, String name, @Nullable Template<? extends @Nullable Object> template, Scope scope) {
        if (template != null && !template.text().isEmpty()) {
            target.put(name, template.in(scope));
        }
    }

    private static Row own(Row given, List<String> reserved, String parameter) {
        for (String name : reserved) {
            if (given.containsKey(name)) {
                throw new ConnectorException(
                        FailureType.CONFIG,
                        "Cannot sign the token: " + parameter + " sets '" + name
                                + "', which has a place of its own (move it)");
            }
        }
        return Row.of(given);
    }
}
