package dev.weir.parsers.xml;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way from an element to a value in it.
 *
 * @param elements  the names of the elements on the way
 * @param attribute the attribute at its end; null if the value is the last element
 */
record ValuePath(List<String> elements, @Nullable String attribute) {

    private static final Pattern PATH = Pattern.compile("(?:[^/@\\[\\]\\s]+/)*(?:@?[^/@\\[\\]\\s]+)");
    private static final String ITSELF = ".";

    ValuePath {
        elements = List.copyOf(elements);
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException if it is none, with the reason
     */
    static ValuePath of(String text, Namespaces namespaces) {
        String path = text.strip();
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("Cannot read the path '" + text
                    + "': it does not lead to one value (write it like @ID, NAME, NAME/PART or NAME/@ID)");
        }
        List<String> elements = new ArrayList<>();
        for (String step : path.split("/", -1)) {
            if (step.startsWith("@")) {
                return new ValuePath(elements, XmlTag.shown(step.substring(1), namespaces));
            }
            if (!step.equals(ITSELF)) {
                elements.add(XmlTag.shown(step, namespaces));
            }
        }
        return new ValuePath(elements, null);
    }

    /** Whether an element is where the path leads from one of those around it: its last element. */
    @Nullable
    OpenElement from(OpenElement element) {
        OpenElement at = element;
        for (int i = elements.size() - 1; i >= 0; i--) {
            if (at == null || !at.tag.name().equals(elements.get(i))) {
                return null;
            }
            at = at.parent;
        }
        return at;
    }

    /** The value in a record; a list of the values where elements on the way repeat. */
    @Nullable
    Object in(Row record, XmlRecordsExtractor extractor) {
        Object value = record;
        for (String name : elements) {
            value = child(value, name);
        }
        if (attribute != null) {
            String key = extractor.attributeKey(attribute);
            return key == null ? null : child(value, key);
        }
        return elements.isEmpty() ? record.get(extractor.textKey()) : value;
    }

    private static @Nullable Object child(@Nullable Object value, String key) {
        if (value instanceof Row row) {
            return row.get(key);
        }
        if (!(value instanceof List<?> list)) {
            return null;
        }
        List<@Nullable Object> found = new ArrayList<>();
        for (Object element : list) {
            Object below = child(element, key);
            if (below instanceof List<?> several) {
                found.addAll(several);
            } else if (below != null) {
                found.add(below);
            }
        }
        return found.isEmpty() ? null : found;
    }
}
