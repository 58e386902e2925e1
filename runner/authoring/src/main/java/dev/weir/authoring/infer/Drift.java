package dev.weir.authoring.infer;

import org.jspecify.annotations.Nullable;

/**
 * One way in which records differ from the schema that was declared for them.
 *
 * @param kind    what differs
 * @param field   the field: {@code address.city}, {@code tags[]}, {@code counts.*} for the values of a map; empty for the record
 * @param text    what differs, for people
 * @param place   where the first example stands; null if it is missing everywhere
 * @param example the value there; empty unless examples are wanted
 */
public record Drift(
        Kind kind, String field, String text, @Nullable RecordPlace place, String example) {

    /** What differs. */
    public enum Kind {
        /** The schema does not have the field. */
        NEW_FIELD,
        /** No record has the field. */
        NOT_SEEN,
        /** The field has a type that the schema does not allow. */
        TYPE_WIDENED,
        /** The field is not always a date, or not always a time. */
        FORMAT_LOST,
        /** The field has a value that the schema does not list. */
        WORDS_LOST,
        /** The field is not always there. */
        NOT_ALWAYS_THERE
    }

    /** Whether records would not fit the schema, or would lose a column; a field that was not seen may come yet. */
    public boolean isDemanding() {
        return kind != Kind.NOT_SEEN;
    }

    @Override
    public String toString() {
        return text + (example.isEmpty() ? "" : ", such as " + example) + (place == null ? "" : "  (" + place + ")");
    }
}
