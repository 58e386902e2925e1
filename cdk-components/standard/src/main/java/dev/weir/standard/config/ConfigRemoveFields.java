package dev.weir.standard.config;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.ConfigTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.path.FieldPath;
import dev.weir.standard.path.FieldRemoval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Removes fields from a configuration. Of a list only the last element can go; others become null, so that positions stay.
 *
 * <pre>
 * type: ConfigRemoveFields
 * field_pointers:
 *   - [legacy_token]
 * </pre>
 *
 * @param fieldPointers the paths of the fields; {@code *} matches any key of a level, {@code **} any number of levels
 * @param condition     removes them only if it holds
 */
@Component(since = "6.49.0")
public record ConfigRemoveFields(
        List<List<String>> fieldPointers, @Nullable Template<Boolean> condition) implements ConfigTransformation {

    public ConfigRemoveFields {
        fieldPointers = fieldPointers.stream().<List<String>>map(List::copyOf).toList();
    }

    @Override
    public void transform(Row config, Scope scope) {
        if (condition != null && !condition.text().isEmpty() && !condition.in(scope)) {
            return;
        }
        for (List<String> pointer : fieldPointers) {
            FieldRemoval.remove(config, FieldPath.of(pointer));
        }
    }
}
