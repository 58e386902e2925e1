package dev.weir.registry.oidc;

import java.util.List;

/**
 * Somebody who says what CI jobs are.
 *
 * @param url        what their tokens have as {@code iss}; discovery starts below it
 * @param audience   what their tokens must have in {@code aud}
 * @param algorithms how they may sign
 * @param bindings   what which claims are good for
 */
public record TrustedIssuer(String url, String audience, List<String> algorithms, List<Binding> bindings) {

    /** Signatures that only the issuer can make: none of a shared secret, and never none. */
    static final List<String> ALGORITHMS =
            List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA");

    public TrustedIssuer {
        algorithms = List.copyOf(algorithms);
        bindings = List.copyOf(bindings);
    }
}
