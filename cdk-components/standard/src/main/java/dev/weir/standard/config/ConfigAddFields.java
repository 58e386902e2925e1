package dev.weir.standard.config;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.component.ConfigTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.transform.AddedFieldDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds fields to a configuration, or replaces them.
 *
 * <pre>
 * type: ConfigAddFields
 * fields:
 *   - path: [credentials, auth_type]
 *     value: token
 * condition: "{{ 'credentials' not in config }}"
 * </pre>
 *
 * @param fields    the fields, in this order: a value sees the fields before it
 * @param condition adds a field only if it holds; asked for each field, whose {@code value} and {@code path} it sees
 */
@Component(since = "6.49.0")
public record ConfigAddFields(
        @DefaultType("AddedFieldDefinition") List<AddedFieldDefinition> fields,
        @Nullable Template<Boolean> condition) implements ConfigTransformation {

    public ConfigAddFields {
        fields = List.copyOf(fields);
    }

    @Override
    public void transform(Row config, Scope scope) {
        for (AddedFieldDefinition field : fields) {
            field.addTo(config, condition, scope);
        }
    }
}
