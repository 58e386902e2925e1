package dev.weir.registry.oidc;

import java.util.List;
import java.util.Optional;

/**
 * Whose ID tokens are accepted, and for what.
 *
 * @param issuers each with a URL of its own
 */
public record Trust(List<TrustedIssuer> issuers) {

    /** Nobody's. */
    public static final Trust NONE = new Trust(List.of());

    public Trust {
        issuers = List.copyOf(issuers);
    }

    Optional<TrustedIssuer> issuer(String url) {
        return issuers.stream().filter(issuer -> issuer.url().equals(url)).findFirst();
    }
}
