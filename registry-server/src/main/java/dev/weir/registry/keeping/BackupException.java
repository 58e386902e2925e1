package dev.weir.registry.keeping;

/** A backup cannot be used. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackupException(String reason, String remedy) {
        super("Cannot restore the backup: " + reason + " (" + remedy + ")");
    }
}
