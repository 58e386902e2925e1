package dev.weir.components.registry;

import java.io.FileNotFoundException;

/** A registry does not have a file. */
public final class MissingException extends FileNotFoundException {

    private static final long serialVersionUID = 1L;

    MissingException(String message) {
        super(message);
    }
}
