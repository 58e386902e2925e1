package dev.weir.standard.dynamic;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.path.FieldPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in the configuration the user says what streams there are.
 *
 * <pre>
 * type: StreamConfig
 * configs_pointer: [reports]
 * </pre>
 *
 * @param configsPointer the path of a list of values; a value that is no list counts as a list of one
 * @param defaultValues  values that are always there, after those of the configuration
 */
@Component(since = "6.11.0")
public record StreamConfig(
        List<Template<String>> configsPointer,
        @Since("6.52.0") @Default("[]") List<Row> defaultValues) {

    public StreamConfig {
        configsPointer = List.copyOf(configsPointer);
        defaultValues = List.copyOf(defaultValues);
    }

    /** The values under a configuration. */
    List<@Nullable Object> valuesIn(Scope scope) {
        List<String> path = configsPointer.stream().map(step -> step.in(scope)).toList();
        Object found = path.isEmpty() ? scope.config() : FieldPath.of(path).get(scope.config(), List.of());
        List<@Nullable Object> values = new ArrayList<>();
        if (found instanceof List<?> list) {
            values.addAll(list);
        } else {
            values.add(found);
        }
        values.addAll(defaultValues);
        return values;
    }
}
