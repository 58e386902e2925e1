package dev.weir.standard.dynamic;

import dev.weir.spi.component.Blueprint;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.standard.path.Emptiness;
import dev.weir.standard.path.ExistingFields;
import dev.weir.standard.path.FieldPath;
import dev.weir.standard.path.NewField;
import dev.weir.standard.transform.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills a template in, one mapping after the other, by the rules of one resolver.
 *
 * @param mappings the mappings
 * @param rules    what the resolver makes of values and of fields that are not there
 * @param template what is filled in
 */
record Mappings(List<ComponentMappingDefinition> mappings, Rules rules, Blueprint<?> template) {

    /** In what the resolvers of the reference differ. */
    enum Rules {
        /** Values stay as they are, fields are not added. */
        HTTP,
        /** Texts are read as YAML, unless they are to be texts; fields can be added. */
        CONFIG,
        /** Texts are read as YAML; fields can be added. */
        PARAMETERS;

        boolean adds() {
            return this != HTTP;
        }

        boolean readsYaml(@Nullable ValueType wanted) {
            return this == PARAMETERS || this == CONFIG && wanted != ValueType.STRING;
        }
    }

    /** The definition of one component. */
    Row filled(Object componentsValues, Scope scope) {
        Row definition = template.definition();
        Map<String, Object> variables = new HashMap<>();
        variables.put("components_values", componentsValues);
        variables.put("stream_template_config", definition.copy());
        Scope inComponent = scope.with(variables);
        for (ComponentMappingDefinition mapping : mappings) {
            if (mapping.appliesIn(inComponent)) {
                fill(definition, mapping, inComponent);
            }
        }
        return definition;
    }

    private void fill(Row definition, ComponentMappingDefinition mapping, Scope scope) {
        Object value = value(mapping, scope);
        List<String> path = mapping.pathIn(scope);
        try {
            if (ExistingFields.set(definition, FieldPath.of(path), value) > 0) {
                return;
            }
            if (!rules.adds() || !mapping.createOrUpdate()) {
                scope.runtime().warn(unmatched(path));
            } else if (!Emptiness.of(value)) {
                new NewField(path).set(definition, Row.copyOf(value));
            }
        } catch (ConnectorException e) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot fill in the template at " + template.place() + ": " + e.getMessage(),
                    e);
        }
    }

    private String unmatched(List<String> path) {
        return "Cannot set " + path + " in the template at " + template.place() + ": it has no such field ("
                + (rules.adds()
                        ? "set create_or_update to add it, or correct field_path"
                        : "add the field to the template")
                + ")";
    }

    private @Nullable Object value(ComponentMappingDefinition mapping, Scope scope) {
        Object value = mapping.valueIn(scope);
        if (!(value instanceof String text) || !rules.readsYaml(mapping.valueType())) {
            return value;
        }
        try {
            return scope.runtime().yaml().parse(text);
        } catch (IllegalArgumentException noYaml) {
            return text;
        }
    }
}
