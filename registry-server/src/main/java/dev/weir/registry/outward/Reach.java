package dev.weir.registry.outward;

import java.net.InetAddress;
import java.util.List;

/** Which addresses the registry connects to. */
public enum Reach {
    /** All: for hosts that whoever runs the server has named. */
    ANYWHERE,
    /** Those that everybody on the internet may connect to: for hosts that others have named. */
    PUBLIC;

    private static final List<Network> NOT_PUBLIC = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // between carriers; metadata of a cloud
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // metadata of a cloud
            "169.254.0.0/16", // link-local; metadata of most clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols; metadata of a cloud
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays into IPv6
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/3"); // multicast, reserved, broadcast
    private static final Network GLOBAL = Network.parse("2000::/3");
    private static final List<Network> NOT_GLOBAL = networks(
            "2001::/23", // Teredo, which has an address of IPv4 within, and protocols
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which has an address of IPv4 within
            "3fff::/20"); // documentation

    private static List<Network> networks(String... texts) {
        return List.of(texts).stream().map(Network::parse).toList();
    }

    /** Whether an address may be connected to. */
    public boolean allows(InetAddress address) {
        if (this == ANYWHERE) {
            return true;
        }
        if (address.getAddress().length == 4) {
            return NOT_PUBLIC.stream().noneMatch(network -> network.holds(address));
        }
        return GLOBAL.holds(address) && NOT_GLOBAL.stream().noneMatch(network -> network.holds(address));
    }
}
