package dev.weir.authoring.scaffold;

/** A connector cannot be made of what was given. The message says why, and what to do. */
public final class ScaffoldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure in the form {@code Cannot <verb> <thing>: <reason> (<remedy>)}. */
    public ScaffoldException(String message) {
        super(message);
    }
}
