package dev.weir.registry.command;

import dev.weir.registry.proxy.ProxyRules;
import dev.weir.registry.proxy.Upstream;
import java.util.List;
import picocli.CommandLine.Option;

/** What is asked elsewhere. */
final class ProxyOptions {

    @Option(
            names = "--proxy",
            paramLabel = "NAME=URL",
            description = {
                "A Maven repository elsewhere, whose files are handed on as repository NAME and in 'all', and kept. Can be given",
                "several times; they are asked in this order."
            })
    private List<String> proxies = List.of();

    @Option(
            names = "--proxy-allow",
            paramLabel = "GROUP",
            split = ",",
            description =
                    "The groups that are asked for elsewhere, with those below them; of a group that is hosted here, never.")
    private List<String> allowed = List.of();

    ProxyRules rules() {
        if (!proxies.isEmpty() && allowed.isEmpty()) {
            throw new CannotRun("Cannot proxy anything: no group is allowed (name them: --proxy-allow GROUP,…)", null);
        }
        try {
            return ProxyRules.of(proxies.stream().map(Upstream::parse).toList(), allowed);
        } catch (IllegalArgumentException e) {
            throw new CannotRun(String.valueOf(e.getMessage()), null);
        }
    }
}
