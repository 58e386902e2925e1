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
     * @param field  its field
     * @param as     what it should be, such as "a number"
     * @param reason why it is none; shows the value, shortened
     * @param remedy what the user can do, other than to set on_error
     * @param place  the record that it stands in
     */
    public @Nullable Object handle(
            @Nullable Object value,
            String field,
            String as,
            String reason,
            String remedy,
            RecordPlace place,
            Scope scope) {
        String what = "read field '" + field + "' of " + place.record() + " as " + as + ": " + reason;
        if (this == FAIL) {
            throw Unreadable.because("Cannot " + what + " (" + remedy + ", or set on_error to keep or set_null)");
        }
        String occasion = "Values of field '" + field + "' of stream '" + scope.streamName() + "' that are not " + as
                + (this == KEEP ? " stay as they are" : " become null");
        scope.runtime().warnOnce(occasion, occasion + ": cannot " + what + " (" + remedy + ")");
        return this == KEEP ? value : null;
    }
}
