package dev.weir.registry.oidc;

import dev.weir.registry.outward.OwnMachine;
import java.net.URI;
import java.net.URISyntaxException;

/** Where issuers and their keys may be. */
final class IssuerUrl {

    private IssuerUrl() {}

    /** Why a URL is not asked; empty if it may be. */
    static String wrong(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return "it cannot be read as a URL";
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            return "it has no plain host";
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return "it has a query or a fragment";
        }
        boolean safe =
                "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && OwnMachine.isNamed(uri.getHost());
        return safe ? "" : "it is not https";
    }

    static String discovery(String issuer) {
        return issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration";
    }
}
