package dev.weir.registry.webhook;

/**
 * An attempt to tell a webhook of an entry of the log.
 *
 * @param entry    the entry
 * @param attempt  from 1 on
 * @param happened when, in milliseconds since 1970
 * @param status   what it answered; 0 if it did not
 * @param outcome  {@code delivered}, or what went wrong
 */
public record Delivery(long entry, int attempt, long happened, int status, String outcome) {

    static final String DELIVERED = "delivered";

    boolean isDelivered() {
        return outcome.equals(DELIVERED);
    }
}
