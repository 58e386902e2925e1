package dev.weir.registry.webhook;

/**
 * A webhook that was just made.
 *
 * @param id     its number
 * @param secret what its messages are signed with, which nobody can ask for again
 */
public record NewWebhook(long id, String secret) {

    @Override
    public String toString() {
        return "webhook " + id;
    }
}
