package dev.weir.registry.command;

import java.util.List;

/** The keys of a registry, wherever it is. */
interface KeyDoor extends AutoCloseable {

    /** Registers a public key for a namespace; returns what is known of it. */
    String add(String namespace, String armored);

    /** All keys, a line each, and then the namespaces that must be signed. */
    List<String> list();

    /** Takes one back. */
    void remove(long id);

    /** Has versions of a namespace refused that are not signed, or not any more. */
    void demand(String namespace, boolean demanded);

    @Override
    void close();
}
