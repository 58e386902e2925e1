package dev.weir.components.registry;

import java.io.IOException;

/** A registry has taken a file back, and hands it out to nobody. */
public final class RevokedException extends IOException {

    private static final long serialVersionUID = 1L;

    RevokedException(String message) {
        super(message);
    }
}
