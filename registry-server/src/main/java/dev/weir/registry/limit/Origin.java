package dev.weir.registry.limit;

import dev.weir.registry.outward.Network;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where requests come from. What {@code X-Forwarded-For} says is believed of proxies that are named, from the last on: anybody can write the first ones.
 *
 * @param proxies those that are named
 */
public record Origin(List<Network> proxies) {

    /** No proxy is named. */
    public static final Origin DIRECT = new Origin(List.of());

    public Origin {
        proxies = List.copyOf(proxies);
    }

    /**
     * The address of whoever asks.
     *
     * @param peer      who made the connection
     * @param forwarded all headers {@code X-Forwarded-For}, joined by commas; null if there is none
     */
    public String of(String peer, @Nullable String forwarded) {
        Optional<InetAddress> last = Network.literal(plain(peer));
        if (forwarded == null || last.filter(this::isProxy).isEmpty()) {
            return peer;
        }
        String[] said = forwarded.split(",", -1);
        String origin = peer;
        for (int i = said.length - 1; i >= 0; i--) {
            Optional<InetAddress> address = Network.literal(plain(said[i].strip()));
            if (address.isEmpty()) {
                return origin;
            }
            origin = address.get().getHostAddress();
            if (!isProxy(address.get())) {
                return origin;
            }
        }
        return origin;
    }

    private static String plain(String address) {
        return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.holds(address));
    }
}
