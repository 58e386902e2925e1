package dev.weir.registry.access;

/**
 * A token that was just made.
 *
 * @param id     its number
 * @param secret the token, which nobody can ask for again
 */
public record NewToken(long id, String secret) {

    @Override
    public String toString() {
        return "token " + id;
    }
}
