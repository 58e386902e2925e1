package dev.weir.registry.access;

import dev.weir.registry.refusal.Refusal.Forbidden;
import dev.weir.registry.refusal.Refused;
import java.util.List;

/**
 * Whoever makes a request.
 *
 * @param token   the number of their token; 0 if they have none
 * @param label   what the token is called, for the log
 * @param address where the request comes from
 * @param scopes  what they may do
 */
public record Actor(long token, String label, String address, List<Scope> scopes) {

    public Actor {
        scopes = List.copyOf(scopes);
    }

    /** Refuses whoever may not publish in a group. */
    public void mayPublish(String group) {
        boolean may = isAdmin()
                || scopes.stream().anyMatch(scope -> scope instanceof Scope.Publish publish && publish.covers(group));
        if (!may) {
            throw forbidden("publish in " + group, "publish:" + group);
        }
    }

    /** Refuses whoever is no administrator. */
    public void mayAdminister() {
        if (!isAdmin()) {
            throw forbidden("do this", "admin");
        }
    }

    /** Whether they may do everything. */
    public boolean isAdmin() {
        return scopes.contains(new Scope.Admin());
    }

    private Refused forbidden(String what, String scope) {
        return new Refused(new Forbidden(
                "Cannot " + what + ": the token '" + label + "' is not allowed to",
                "use a token with the scope " + scope + ": weir registry token create --scope " + scope));
    }
}
