package dev.weir.parsers.archive;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import org.jspecify.annotations.Nullable;

/** Failures of passwords, which are the user's to correct. */
final class Passwords {

    private Passwords() {}

    static ConnectorException missing(String title, @Nullable String file) {
        String what = file == null ? title : "file '" + FileName.shown(file) + "' of the " + title + " archive";
        return new ConnectorException(
                FailureType.CONFIG, "Cannot read " + what + ": it is encrypted (give the decoder its password)");
    }

    static ConnectorException wrong(String title, Exception cause) {
        return new ConnectorException(
                FailureType.CONFIG,
                "Cannot read " + title
                        + ": the password does not fit, or the data are damaged (correct the password of the decoder)",
                cause);
    }
}
