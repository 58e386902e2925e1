package dev.weir.registry.http;

import dev.weir.registry.deploy.DeployRules;
import dev.weir.registry.proxy.ProxyRules;

/**
 * How the server is run.
 *
 * @param host          the address that it listens on
 * @param port          the port; 0 for any that is free
 * @param anonymousRead whether everybody may read
 * @param rules         what deployments have to keep to
 * @param proxies       what is asked elsewhere
 * @param doors         who is let in how, and who is told
 */
public record ServerOptions(
        String host, int port, boolean anonymousRead, DeployRules rules, ProxyRules proxies, DoorOptions doors) {

    /** A server that asks nothing elsewhere, and has no doors but tokens. */
    public ServerOptions(String host, int port, boolean anonymousRead, DeployRules rules) {
        this(host, port, anonymousRead, rules, ProxyRules.NONE, DoorOptions.PLAIN);
    }
}
