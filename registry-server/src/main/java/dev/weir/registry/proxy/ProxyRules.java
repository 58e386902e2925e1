package dev.weir.registry.proxy;

import java.time.Duration;
import java.util.List;

/**
 * What is asked elsewhere.
 *
 * @param upstreams repositories, in the order in which they are asked
 * @param allowed   groups, those below them included; of others nothing is asked
 * @param fresh     how long metadata is handed on without a new question
 * @param absent    how long it is remembered that a file is nowhere
 * @param patience  how long a connection, an answer and each next byte is waited for
 */
public record ProxyRules(
        List<Upstream> upstreams, List<String> allowed, Duration fresh, Duration absent, Duration patience) {

    /** Nothing is asked elsewhere. */
    public static final ProxyRules NONE = of(List.of(), List.of());

    public ProxyRules {
        upstreams = List.copyOf(upstreams);
        allowed = List.copyOf(allowed);
    }

    /** Metadata is fresh for ten minutes; what is nowhere is not looked for again for five; 20 seconds are waited. */
    public static ProxyRules of(List<Upstream> upstreams, List<String> allowed) {
        return new ProxyRules(
                upstreams, allowed, Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofSeconds(20));
    }

    boolean allow(String group) {
        return allowed.stream().anyMatch(each -> group.equals(each) || group.startsWith(each + "."));
    }
}
