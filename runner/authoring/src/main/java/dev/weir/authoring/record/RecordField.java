package dev.weir.authoring.record;

import dev.weir.manifest.tree.Position;
import java.util.List;

/**
 * A field of records, or a field within one.
 *
 * @param path        the keys that lead to it, joined by dots; {@code []} stands for each element of a list: {@code brands[].id}
 * @param types       the JSON types of its values without {@code null}, sorted; empty if any is allowed
 * @param nullable    whether it may be null
 * @param form        what else decides about its column: {@code format}, {@code airbyte_type}, {@code multipleOf}; empty if nothing
 * @param words       the values that are allowed, as JSON; empty if all of the types are
 * @param rest        what else the schema says of its values, as JSON
 * @param unknown     why its type is not known; empty if it is
 * @param description what the schema says of it
 * @param place       where it is declared
 */
public record RecordField(
        String path,
        List<String> types,
        boolean nullable,
        List<String> form,
        List<String> words,
        String rest,
        String unknown,
        String description,
        Position place) {

    public RecordField {
        types = List.copyOf(types);
        form = List.copyOf(form);
        words = List.copyOf(words);
    }

    /** The type as a person writes it: {@code string or null, format: date}. */
    public String type() {
        if (!unknown.isEmpty()) {
            return "unknown: " + unknown;
        }
        String all = types.isEmpty() ? "anything" : String.join(" or ", types) + (nullable ? " or null" : "");
        return form.isEmpty() ? all : all + ", " + String.join(", ", form);
    }

    /** Whether it stands for the elements of a list. */
    public boolean isElement() {
        return path.endsWith("[]");
    }
}
