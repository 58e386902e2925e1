package dev.weir.authoring.diff;

import dev.weir.authoring.record.RecordField;
import dev.weir.authoring.record.RecordSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What changed in the fields of records. */
final class SchemaDiff {

    /** Keywords whose parts are not told apart here. */
    private static final Pattern JOINED =
            Pattern.compile("\"(?:\\$ref|allOf|anyOf|oneOf|not|if|then|else|patternProperties|items|prefixItems)\":");

    private final Changes changes;

    SchemaDiff(Changes changes) {
        this.changes = changes;
    }

    void compare(RecordSchema before, RecordSchema after) {
        List<String> gone = missing(before, after);
        List<String> come = missing(after, before);
        before.fields().forEach((path, field) -> {
            RecordField present = after.fields().get(path);
            if (present != null) {
                compare(field, present);
            } else if (after.isKnown() && !isWithin(path, gone)) {
                String message = "field " + path + " (" + field.type() + ") is removed";
                changes.add(Bump.MAJOR, "field-removed", message, field.place(), null);
            }
        });
        after.fields().forEach((path, field) -> {
            boolean added = !before.fields().containsKey(path) && before.isKnown();
            if (added && !isWithin(path, come)) {
                String message = "field " + path + " (" + field.type() + ") is added";
                changes.add(Bump.MINOR, "field-added", message, null, field.place());
            }
        });
        if (before.isKnown() && after.isKnown() && !before.rest().equals(after.rest())) {
            rest("the schema", before.rest(), after.rest(), null, null);
        }
    }

    private static List<String> missing(RecordSchema from, RecordSchema other) {
        List<String> paths = new ArrayList<>(from.fields().keySet());
        paths.removeAll(other.fields().keySet());
        return paths;
    }

    /** What is within a field that came or went is told with it. */
    private static boolean isWithin(String path, List<String> others) {
        return others.stream().anyMatch(other -> path.startsWith(other + ".") || path.startsWith(other + "[]"));
    }

    private void compare(RecordField before, RecordField after) {
        String field = "field " + before.path();
        if (!before.unknown().isEmpty() || !after.unknown().isEmpty()) {
            unknown(field, before, after);
            return;
        }
        types(field, before, after);
        if (before.nullable() != after.nullable()
                && !before.types().isEmpty()
                && !after.types().isEmpty()) {
            Bump bump = after.nullable() ? Bump.MINOR : Bump.PATCH;
            String kind = after.nullable() ? "field-widened" : "field-narrowed";
            String message = field + (after.nullable() ? " may be null" : " may no longer be null");
            changes.add(bump, kind, message, before.place(), after.place());
        }
        if (!before.form().equals(after.form())) {
            String message = field + ": " + before.type() + " -> " + after.type();
            changes.add(Bump.MAJOR, "field-changed", message, before.place(), after.place());
        }
        words(field, before, after);
        if (!before.rest().equals(after.rest())) {
            rest(field, before.rest(), after.rest(), before, after);
        }
        if (!before.description().equals(after.description())) {
            changes.add(
                    Bump.PATCH, "field-described", field + " is described otherwise", before.place(), after.place());
        }
    }

    private void unknown(String field, RecordField before, RecordField after) {
        boolean same = before.unknown().equals(after.unknown()) && before.rest().equals(after.rest());
        String message = same
                ? field + " cannot be compared: " + after.unknown()
                : field + ": " + before.type() + " -> " + after.type();
        changes.add(
                same ? Bump.NONE : Bump.MAJOR,
                same ? "not-compared" : "field-changed",
                message,
                before.place(),
                after.place());
    }

    private void types(String field, RecordField before, RecordField after) {
        Types types = Types.of(before.types(), after.types());
        if (types != Types.SAME) {
            String kind = types == Types.NARROWED
                    ? "field-narrowed"
                    : types == Types.WIDENED ? "field-widened" : "field-changed";
            String message = field + ": " + before.type() + " -> " + after.type();
            changes.add(Bump.MAJOR, kind, message, before.place(), after.place());
        }
    }

    private void words(String field, RecordField before, RecordField after) {
        Types words = Types.of(before.words(), after.words());
        if (words != Types.SAME) {
            Bump bump = words == Types.NARROWED ? Bump.PATCH : Bump.MINOR;
            String kind = words == Types.NARROWED ? "field-narrowed" : "field-widened";
            String message = field + ": its values " + shown(before.words()) + " -> " + shown(after.words());
            changes.add(bump, kind, message, before.place(), after.place());
        }
    }

    private static String shown(List<String> words) {
        return words.isEmpty() ? "anything" : String.join(", ", words);
    }

    private void rest(
            String what, String before, String after, @Nullable RecordField old, @Nullable RecordField present) {
        boolean joined = JOINED.matcher(before).find() || JOINED.matcher(after).find();
        changes.add(
                joined ? Bump.MAJOR : Bump.PATCH,
                joined ? "field-changed" : "schema-keywords",
                what + ": " + before + " -> " + after,
                old == null ? null : old.place(),
                present == null ? null : present.place());
    }
}
