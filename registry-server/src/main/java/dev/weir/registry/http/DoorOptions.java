package dev.weir.registry.http;

import dev.weir.registry.limit.Origin;
import dev.weir.registry.limit.Rates;
import dev.weir.registry.oidc.Trust;
import dev.weir.registry.webhook.WebhookRules;
import java.util.OptionalInt;

/**
 * Who is let in how, and who is told of changes.
 *
 * @param trust    whose ID tokens are accepted
 * @param rates    how often one may ask
 * @param origin   whose word is taken for where requests come from
 * @param webhooks how changes are told
 * @param metrics  the port that shows what is counted to everybody, 0 for any that is free; none if tokens are asked for it
 */
public record DoorOptions(Trust trust, Rates rates, Origin origin, WebhookRules webhooks, OptionalInt metrics) {

    /** Tokens of the registry only, no limits, no proxies. */
    public static final DoorOptions PLAIN =
            new DoorOptions(Trust.NONE, Rates.FREE, Origin.DIRECT, WebhookRules.DEFAULT, OptionalInt.empty());
}
