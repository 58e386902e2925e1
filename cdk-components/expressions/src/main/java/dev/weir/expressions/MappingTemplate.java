package dev.weir.expressions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping whose keys and text values are templates, as request parameters and headers are. Values that are not text stay
 * as they are. Immutable and safe for any number of threads.
 */
public final class MappingTemplate {

    private final Map<Template, @Nullable Object> entries;

    private MappingTemplate(Map<Template, @Nullable Object> entries) {
        this.entries = entries;
    }

    /**
     * Parses the keys and the text values, in which texts are plain.
     *
     * @throws dev.weir.expressions.value.TemplateSyntaxException with line and column
     */
    public static MappingTemplate of(Map<String, ?> mapping) {
        return of(mapping, Dialect.PLAIN_TEXT);
    }

    /**
     * Parses the keys and the text values.
     *
     * @throws dev.weir.expressions.value.TemplateSyntaxException with line and column
     */
    public static MappingTemplate of(Map<String, ?> mapping, Dialect dialect) {
        Map<Template, @Nullable Object> entries = new LinkedHashMap<>();
        mapping.forEach((key, value) -> entries.put(
                Template.parse(key, dialect), value instanceof String text ? Template.parse(text, dialect) : value));
        return new MappingTemplate(entries);
    }

    /**
     * Evaluates every entry. A key or text value that renders empty or undefined becomes null; leaving such entries out is the
     * caller's rule. Text values whose literal is not of an allowed type stay text.
     */
    public Map<@Nullable Object, @Nullable Object> evaluate(
            Variables variables, Environment environment, ValueTypes keyTypes, ValueTypes valueTypes) {
        Map<@Nullable Object, @Nullable Object> result = new LinkedHashMap<>();
        entries.forEach((key, value) -> result.put(
                key.evaluate(variables, environment, null, keyTypes),
                value instanceof Template template
                        ? template.evaluate(variables, environment, null, valueTypes)
                        : value));
        return result;
    }

    /** All templates, for analysis. */
    public Collection<Template> templates() {
        Collection<Template> templates = new java.util.ArrayList<>(entries.keySet());
        for (Object value : entries.values()) {
            if (value instanceof Template template) {
                templates.add(template);
            }
        }
        return templates;
    }
}
