package dev.weir.manifest.component;

import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Position;

/** An artifact cannot be had. The message reads "Cannot (verb) (thing): (reason) ((remedy))" and tells no secret. */
public final class ArtifactException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What cannot be done, why, and what to do about it. */
    public ArtifactException(String what, String reason, String remedy) {
        this(what, reason, remedy, null);
    }

    /** The same, with what happened. */
    public ArtifactException(
            String what, String reason, String remedy, @org.jspecify.annotations.Nullable Throwable cause) {
        super("Cannot " + what + ": " + reason + " (" + remedy + ")", cause);
    }

    private ArtifactException(String message) {
        super(message);
    }

    /** What a registry said in its answer, which is a whole message already. */
    public static ArtifactException said(String message) {
        return new ArtifactException(message);
    }

    /** The same as a problem of a manifest. */
    public Problem at(Position position) {
        return Problem.error(DeclaredComponents.RULE, position, String.valueOf(getMessage()));
    }
}
