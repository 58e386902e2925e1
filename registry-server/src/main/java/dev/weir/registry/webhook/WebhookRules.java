package dev.weir.registry.webhook;

import dev.weir.registry.outward.Reach;
import java.time.Duration;

/**
 * How webhooks are delivered.
 *
 * @param reach which addresses they may go to; with {@link Reach#ANYWHERE}, over plain HTTP to the own machine too
 * @param poll  how often is looked for what is to be delivered
 * @param time  the longest that a receiver may take
 */
public record WebhookRules(Reach reach, Duration poll, Duration time) {

    /** To public addresses, looked for every second, with ten seconds for each. */
    public static final WebhookRules DEFAULT =
            new WebhookRules(Reach.PUBLIC, Duration.ofSeconds(1), Duration.ofSeconds(10));
}
