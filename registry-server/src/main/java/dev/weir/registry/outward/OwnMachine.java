package dev.weir.registry.outward;

import java.util.Locale;
import java.util.Set;

/** Names of the machine that the registry runs on, to which nobody listens on the way. */
public final class OwnMachine {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private OwnMachine() {}

    /** Whether a host of a URL is one of them. */
    public static boolean isNamed(String host) {
        return NAMES.contains(host.toLowerCase(Locale.ROOT));
    }
}
