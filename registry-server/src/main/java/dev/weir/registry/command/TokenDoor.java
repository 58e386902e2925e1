package dev.weir.registry.command;

import java.time.Duration;
import java.util.List;

/** The tokens of a registry, wherever it is. */
interface TokenDoor extends AutoCloseable {

    /** Makes a token; returns its secret. A life of zero is one without end. */
    String create(String label, List<String> scopes, Duration life);

    /** All tokens, a line each. */
    List<String> list();

    /** Takes one back. */
    void revoke(long id);

    @Override
    void close();
}
