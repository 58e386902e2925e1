package dev.weir.registry.access;

import java.util.List;

/**
 * What is known of a token: everything but the token.
 *
 * @param id       its number
 * @param label    what it is for
 * @param scopes   what its bearer may do
 * @param created  when it was made, in milliseconds since 1970
 * @param expires  when it ends; 0 if never
 * @param lastUsed when it was last used, at most a minute ago more; 0 if never
 * @param revoked  when it was taken back; 0 if it was not
 */
public record Token(
        long id, String label, List<Scope> scopes, long created, long expires, long lastUsed, long revoked) {

    public Token {
        scopes = List.copyOf(scopes);
    }
}
