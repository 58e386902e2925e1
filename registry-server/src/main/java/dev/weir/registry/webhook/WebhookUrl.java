package dev.weir.registry.webhook;

import dev.weir.registry.outward.Network;
import dev.weir.registry.outward.OwnMachine;
import dev.weir.registry.outward.Reach;
import dev.weir.registry.refusal.Refusal.Malformed;
import dev.weir.registry.refusal.Refused;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where webhooks may be. What a name stands for is looked at when it is connected to. */
final class WebhookUrl {

    private static final int LONGEST = 2000;

    private WebhookUrl() {}

    /**
     * The place of a webhook.
     *
     * @throws Refused if it is none
     */
    static HttpUrl check(@Nullable String text, Reach reach) {
        HttpUrl url = text == null ? null : HttpUrl.parse(text);
        if (url == null || url.toString().length() > LONGEST) {
            throw refused("the url is none, or longer than " + LONGEST + " characters", "give one of https");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty() || url.fragment() != null) {
            throw refused("its url has a user or a fragment", "leave them out; messages are signed");
        }
        boolean own = reach == Reach.ANYWHERE && OwnMachine.isNamed(url.host());
        if (!url.isHttps() && !own) {
            throw refused("its url is not https", "give one of https");
        }
        boolean forbidden = Network.literal(url.host())
                .filter(address -> !reach.allows(address))
                .isPresent();
        if (forbidden || reach == Reach.PUBLIC && OwnMachine.isNamed(url.host())) {
            throw refused(
                    "its address is not a public one",
                    "give a public one, or have the registry started with --webhooks-anywhere");
        }
        return url;
    }

    static Refused refused(String why, String remedy) {
        return new Refused(new Malformed("Cannot make the webhook: " + why, remedy));
    }
}
