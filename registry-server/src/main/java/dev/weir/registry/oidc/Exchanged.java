package dev.weir.registry.oidc;

import dev.weir.registry.access.Scope;
import java.time.Instant;
import java.util.List;

/**
 * A token of the registry that was given for an ID token.
 *
 * @param secret  the token
 * @param scopes  what it is good for
 * @param expires when it ends
 */
public record Exchanged(String secret, List<Scope> scopes, Instant expires) {

    @Override
    public String toString() {
        return "token until " + expires;
    }
}
