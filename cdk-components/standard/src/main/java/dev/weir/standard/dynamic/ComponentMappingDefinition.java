package dev.weir.standard.dynamic;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.standard.transform.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a template that is filled in.
 *
 * <pre>
 * type: ComponentMappingDefinition
 * field_path: [retriever, requester, path]
 * value: "{{ components_values['path'] }}"
 * </pre>
 *
 * @param fieldPath      the field, as a path of keys, positions and globs: {@code *} is any one step, {@code **} any number of them.
 *                       All fields that it matches are set
 * @param value          what the field is set to; sees {@code components_values}, {@code stream_slice},
 *                       {@code stream_template_config} and {@code config}, as path and condition do
 * @param valueType      the type that the value is to have; by default the one that its text looks like
 * @param createOrUpdate whether a field that the template does not have is added; not by an {@code HttpComponentsResolver}
 * @param condition      fills the field in only if it holds; for a {@code ConfigComponentsResolver}
 */
@Component(since = "6.9.0")
public record ComponentMappingDefinition(
        @Sees({"components_values", "stream_slice", "stream_template_config"})
        List<Template<String>> fieldPath,

        @Sees({"components_values", "stream_slice", "stream_template_config"}) @Interpolate(Interpolation.RENDERED)
        Template<@Nullable String> value,

        @Nullable ValueType valueType,
        @Since("6.52.0") @Default("false") boolean createOrUpdate,

        @Sees({"components_values", "stream_slice", "stream_template_config"}) @Since("6.60.0") @Nullable
        Template<Boolean> condition) {

    public ComponentMappingDefinition {
        fieldPath = List.copyOf(fieldPath);
        if (fieldPath.isEmpty()) {
            throw new IllegalArgumentException("Cannot fill a template in: field_path is empty (name a field)");
        }
        condition = condition == null || condition.text().isEmpty() ? null : condition;
    }

    List<String> pathIn(Scope scope) {
        return fieldPath.stream().map(step -> step.in(scope)).toList();
    }

    @Nullable
    Object valueIn(Scope scope) {
        String rendered = value.in(scope);
        if (valueType != null) {
            return valueType.of(rendered, scope);
        }
        return rendered == null ? null : scope.literal(rendered);
    }

    boolean appliesIn(Scope scope) {
        return condition == null || condition.in(scope);
    }

    static List<ComponentMappingDefinition> withoutConditions(List<ComponentMappingDefinition> mappings, String owner) {
        if (mappings.stream().anyMatch(mapping -> mapping.condition != null)) {
            throw new IllegalArgumentException("Cannot create " + owner
                    + ": a mapping has a condition, which only a ConfigComponentsResolver looks at (remove it, or filter"
                    + " the components)");
        }
        return List.copyOf(mappings);
    }
}
