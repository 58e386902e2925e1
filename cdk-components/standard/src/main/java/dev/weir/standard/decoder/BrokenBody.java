package dev.weir.standard.decoder;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.Compat;
import dev.weir.spi.template.Scope;
import org.jspecify.annotations.Nullable;

/** Bodies that are not what was announced. */
final class BrokenBody {

    private static final String REMEDY = " (the source sent something else than it announced, or broke off)";

    private BrokenBody() {}

    /** The failure of reading a format, with the place in the reason. */
    static ConnectorException of(String format, String reason, @Nullable Throwable cause) {
        return because("Cannot read " + format + ": " + reason + REMEDY, cause);
    }

    /** A failure with a message that names its own remedy. */
    static ConnectorException because(String message, @Nullable Throwable cause) {
        return new ConnectorException(FailureType.SOURCE_PERMANENT, message, cause);
    }

    /** Whether the user asked for what the reference does with broken bodies. */
    static boolean isTolerated(Scope scope) {
        return scope.runtime().compat().contains(Compat.BROKEN_BODIES);
    }
}
