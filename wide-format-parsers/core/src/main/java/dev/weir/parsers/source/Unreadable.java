package dev.weir.parsers.source;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import org.jspecify.annotations.Nullable;

/** Failures of reading what a source sent. Their messages hold places and limits, but no data. */
public final class Unreadable {

    private static final String REMEDY = " (the source sent something else than it announced, or broke off)";

    private Unreadable() {}

    /** A body that is not of its format. */
    public static ConnectorException body(String format, String reason, @Nullable Throwable cause) {
        return new ConnectorException(
                FailureType.SOURCE_PERMANENT, "Cannot read " + format + ": " + reason + REMEDY, cause);
    }

    /** A body of JSON in which a key that leads to what is read stands twice in one object. */
    public static ConnectorException twice(String key) {
        return body("JSON", "the key '" + key + "' stands twice in one object", null);
    }

    /** A body that goes beyond a limit of its parser. */
    public static ConnectorException limit(String format, String reason, String parameter) {
        return because("Cannot read " + format + ": " + reason + " (raise limits." + parameter
                + " if the source is to be trusted with that)");
    }

    /** A failure whose message names its own remedy. */
    public static ConnectorException because(String message) {
        return new ConnectorException(FailureType.SOURCE_PERMANENT, message);
    }
}
