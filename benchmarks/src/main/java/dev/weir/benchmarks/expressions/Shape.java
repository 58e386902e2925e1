package dev.weir.benchmarks.expressions;

import dev.weir.expressions.Environment;
import dev.weir.expressions.Template;
import dev.weir.expressions.Variables;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One way in which manifests write templates, with values to evaluate it on.
 *
 * @param template  the text, compiled
 * @param condition whether the field is a condition; otherwise it is text
 * @param variables what the template reads, as the reference's measurement has it
 */
record Shape(Template template, boolean condition, Variables variables) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The shape of a name in {@code expressions.json}, which the measurement of the reference reads too. */
    static Shape named(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(Shape.class.getResourceAsStream("/expressions.json"), "expressions.json")) {
            JsonNode file = JSON.readTree(stream);
            for (JsonNode shape : file.get("shapes")) {
                if (shape.get("name").asString().equals(name)) {
                    return new Shape(
                            Template.parse(shape.get("template").asString()),
                            shape.get("mode").asString().equals("boolean"),
                            variables(file.get("values")));
                }
            }
        }
        throw new IllegalArgumentException(
                "Cannot measure '" + name + "': there is no such shape (use one of expressions.json)");
    }

    @Nullable
    Object value(Environment environment) {
        return condition ? template.test(variables, environment) : template.evaluate(variables, environment);
    }

    private static Variables variables(JsonNode values) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        values.properties().forEach(entry -> map.put(entry.getKey(), JSON.treeToValue(entry.getValue(), Object.class)));
        return new Variables() {
            @Override
            public boolean declares(String name) {
                return map.containsKey(name);
            }

            @Override
            public @Nullable Object get(String name) {
                return map.get(name);
            }
        };
    }
}
