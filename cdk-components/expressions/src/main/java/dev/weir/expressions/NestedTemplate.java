package dev.weir.expressions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON-like tree in which every text, keys included, is a template, as {@code request_body_json} is. Entries whose value
 * becomes null are left out, list elements are kept. A tree that is one text is evaluated as a string field. Immutable and
 * safe for any number of threads.
 */
public final class NestedTemplate {

    private final @Nullable Object tree;
    private final List<Template> templates;

    private NestedTemplate(@Nullable Object tree, List<Template> templates) {
        this.tree = tree;
        this.templates = List.copyOf(templates);
    }

    /**
     * Parses all texts of a tree of maps, lists and scalars.
     *
     * @throws dev.weir.expressions.value.TemplateSyntaxException with line and column
     */
    public static NestedTemplate of(@Nullable Object tree) {
        return of(tree, Dialect.PLAIN_TEXT);
    }

    /** The same in a dialect. */
    public static NestedTemplate of(@Nullable Object tree, Dialect dialect) {
        List<Template> templates = new ArrayList<>();
        return new NestedTemplate(parse(tree, dialect, templates), templates);
    }

    public @Nullable Object evaluate(Variables variables, Environment environment) {
        if (tree instanceof Template template) {
            return template.evaluate(variables, environment);
        }
        return evaluate(tree, variables, environment);
    }

    /** All templates, for analysis. */
    public Collection<Template> templates() {
        return templates;
    }

    private static @Nullable Object parse(@Nullable Object node, Dialect dialect, List<Template> templates) {
        if (node instanceof String text) {
            Template template = Template.parse(text, dialect);
            templates.add(template);
            return template;
        } else if (node instanceof List<?> list) {
            List<@Nullable Object> parsed = new ArrayList<>(list.size());
            list.forEach(element -> parsed.add(parse(element, dialect, templates)));
            return parsed;
        } else if (node instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> parsed = new LinkedHashMap<>();
            map.forEach((key, value) -> parsed.put(parse(key, dialect, templates), parse(value, dialect, templates)));
            return parsed;
        }
        return node;
    }

    private static @Nullable Object evaluate(@Nullable Object node, Variables variables, Environment environment) {
        if (node instanceof Template template) {
            return template.evaluate(variables, environment, null, ValueTypes.ANY);
        } else if (node instanceof List<?> list) {
            List<@Nullable Object> values = new ArrayList<>(list.size());
            list.forEach(element -> values.add(evaluate(element, variables, environment)));
            return values;
        } else if (node instanceof Map<?, ?> map) {
            return entries(map, variables, environment);
        }
        return node;
    }

    private static Map<@Nullable Object, @Nullable Object> entries(
            Map<?, ?> map, Variables variables, Environment environment) {
        Map<@Nullable Object, @Nullable Object> values = new LinkedHashMap<>();
        map.forEach((key, value) ->
                values.put(evaluate(key, variables, environment), evaluate(value, variables, environment)));
        values.values().removeIf(value -> value == null);
        return values;
    }
}
