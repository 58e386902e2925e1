package dev.weir.standard.config;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.component.ConfigTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a text of the configuration by what a map holds for it; a text that the map does not know stays.
 *
 * <pre>
 * type: ConfigRemapField
 * field_path: [region]
 * map:
 *   europe: eu
 *   america: us
 * </pre>
 *
 * @param map       the new value for each old one
 * @param fieldPath the keys that lead to the field; where it is not, nothing happens
 */
@Component(since = "6.49.0")
public record ConfigRemapField(
        @Interpolate(Interpolation.MAPPING) Template<Row> map, List<Template<String>> fieldPath)
        implements ConfigTransformation {

    public ConfigRemapField {
        fieldPath = List.copyOf(fieldPath);
        if (fieldPath.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot remap a field of the config: field_path is empty (give it at least one key)");
        }
    }

    @Override
    public void transform(Row config, Scope scope) {
        List<String> path = fieldPath.stream().map(key -> key.in(scope)).toList();
        Row owner = ownerOf(path, config);
        String field = path.get(path.size() - 1);
        if (owner != null && owner.get(field) instanceof String value) {
            Row values = map.in(scope);
            if (values.containsKey(value)) {
                owner.put(field, values.get(value));
            }
        }
    }

    private static @Nullable Row ownerOf(List<String> path, Row config) {
        Row owner = config;
        for (String key : path.subList(0, path.size() - 1)) {
            if (!(owner.get(key) instanceof Row next)) {
                return null;
            }
            owner = next;
        }
        return owner;
    }
}
