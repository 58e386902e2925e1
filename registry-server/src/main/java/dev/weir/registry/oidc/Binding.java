package dev.weir.registry.oidc;

import dev.weir.registry.access.Scope;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What tokens with certain claims may do.
 *
 * @param claims what each named claim must be; all of them
 * @param scopes what is allowed then
 * @param life   how long a registry's token lives that is given for one
 */
public record Binding(Map<String, ClaimPattern> claims, List<Scope> scopes, Duration life) {

    public Binding {
        claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
        scopes = List.copyOf(scopes);
    }

    boolean fits(Map<String, Object> token) {
        return claims.entrySet().stream().allMatch(claim -> fits(claim.getValue(), token.get(claim.getKey())));
    }

    /** A list fits if one of its elements does; what is no text, number or truth never does. */
    private static boolean fits(ClaimPattern pattern, @Nullable Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().anyMatch(element -> element instanceof String text && pattern.matches(text));
        }
        boolean plain = value instanceof String || value instanceof Number || value instanceof Boolean;
        return plain && pattern.matches(String.valueOf(value));
    }
}
