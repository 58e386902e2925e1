package dev.weir.registry.outward;

import java.io.IOException;

/** A host has an address that the registry does not connect to. Says nothing of the address, which whoever named the host may not know. */
public final class UnreachableAddress extends IOException {

    private static final long serialVersionUID = 1;

    UnreachableAddress() {
        super("its address is not a public one");
    }
}
