package dev.weir.parsers.fields;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.template.Scope;
import org.jspecify.annotations.Nullable;

/** What happens to a value that a normaliser cannot read. */
public enum OnError {
    /** The slice fails. */
    FAIL,
    /** The value stays as it is, and the log says so once. */
    KEEP,
    /** The value becomes null, and the log says so once. */
    SET_NULL;

    /**
     * What stands in place of such a value.
     *
     * @param what   what cannot be done, to stand behind "Cannot "
     * @param reason why; may show the value, and is not in the log
     * @param remedy what the user can do, other than to set on_error
     */
    public @Nullable Object handle(
            @Nullable Object value, String what, String reason, @Nullable String remedy, Scope scope) {
        if (this == FAIL) {
            throw Unreadable.because("Cannot " + what + ": " + reason + " (" + (remedy == null ? "" : remedy + ", or ")
                    + "set on_error to keep or set_null)");
        }
        scope.runtime()
                .warn("Values of stream '" + scope.streamName() + "' "
                        + (this == KEEP ? "stay as they are" : "become null") + ": cannot " + what);
        return this == KEEP ? value : null;
    }
}
