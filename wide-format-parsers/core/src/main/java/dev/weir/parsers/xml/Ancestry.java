package dev.weir.parsers.xml;

import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An element around records, and what they get of it.
 *
 * @param path   the path that it is on; null if it is found by counting
 * @param levels how many levels around the record it is
 * @param text   how the manifest names it
 * @param fields what records get
 */
record Ancestry(@Nullable XmlPath path, int levels, String text, List<Field> fields) {

    /**
     * A field that records get.
     *
     * @param name  its name
     * @param value where its value is
     */
    record Field(String name, ValuePath value) {}

    private static final Pattern UP = Pattern.compile("\\.\\.(?:/\\.\\.)*");
    private static final int LENGTH_OF_LEVEL = "../".length();

    Ancestry {
        fields = List.copyOf(fields);
    }

    static Ancestry of(XmlAncestor ancestor, Namespaces namespaces, Scope scope) {
        String text = ancestor.path().in(scope).strip();
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, Template<String>> field : ancestor.fields().entrySet()) {
            ValuePath value = ValuePath.of(field.getValue().in(scope), namespaces);
            if (value.elements().isEmpty() && value.attribute() == null) {
                throw new IllegalArgumentException("Cannot read the path '.' of the field '" + field.getKey()
                        + "': the text of an element is known at its end only (name an attribute or a child)");
            }
            fields.add(new Field(field.getKey(), value));
        }
        return UP.matcher(text).matches()
                ? new Ancestry(null, text.length() / LENGTH_OF_LEVEL + 1, text, fields)
                : new Ancestry(XmlPath.of(text, namespaces), 0, text, fields);
    }

    /** The element around a record that stands in another one; null if there is none. */
    @Nullable
    OpenElement around(OpenElement parent, int position) {
        OpenElement at = parent;
        if (path == null) {
            for (int i = 1; i < levels && at != null; i++) {
                at = at.parent;
            }
        } else {
            while (at != null && !path.leadsTo(at.states[position])) {
                at = at.parent;
            }
        }
        return at == null || at.isDocument() ? null : at;
    }
}
