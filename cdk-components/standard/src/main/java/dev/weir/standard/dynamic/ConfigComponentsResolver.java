package dev.weir.standard.dynamic;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Name;
import dev.weir.spi.component.Blueprint;
import dev.weir.spi.component.ComponentsResolver;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes one component for each value that the user lists in the configuration; with several lists, for every combination of
 * their values.
 *
 * <pre>
 * type: ConfigComponentsResolver
 * stream_config:
 *   type: StreamConfig
 *   configs_pointer: [reports]
 * components_mapping:
 *   - type: ComponentMappingDefinition
 *     field_path: [name]
 *     value: "{{ components_values['name'] }}"
 * </pre>
 *
 * @param streamConfigs     where the lists are. Mappings see the fields of the values, together, as {@code components_values};
 *                          those of later lists win. A value that is no mapping is there as {@code source_config_0} and so on, by
 *                          the position of its list: a list of the value's position and the value
 * @param componentsMapping the fields of the template that are filled in, in this order; texts are read as YAML unless
 *                          {@code value_type} is {@code string}
 */
@Component(since = "6.11.0")
public record ConfigComponentsResolver(
        @Name("stream_config") @DefaultType("StreamConfig") List<StreamConfig> streamConfigs,
        @DefaultType("ComponentMappingDefinition") List<ComponentMappingDefinition> componentsMapping)
        implements ComponentsResolver {

    public ConfigComponentsResolver {
        streamConfigs = List.copyOf(streamConfigs);
        componentsMapping = List.copyOf(componentsMapping);
    }

    @Override
    public void resolve(String name, Blueprint<?> template, Scope scope, Consumer<Row> components) {
        Mappings mappings = new Mappings(componentsMapping, Mappings.Rules.CONFIG, template);
        List<List<@Nullable Object>> lists = new ArrayList<>();
        streamConfigs.forEach(config -> lists.add(config.valuesIn(scope)));
        combine(lists, new Row(), values -> components.accept(mappings.filled(values, scope)), 0);
    }

    /** Goes through the combinations of all lists from one on, with the fields that the lists before it gave. */
    private static void combine(List<List<@Nullable Object>> lists, Row before, Consumer<Row> combinations, int list) {
        if (list == lists.size()) {
            combinations.accept(before);
            return;
        }
        List<@Nullable Object> values = lists.get(list);
        for (int i = 0; i < values.size(); i++) {
            Row together = before.copy();
            if (values.get(i) instanceof Row fields) {
                together.putAll(fields.copy());
            } else if (!together.containsKey("source_config_" + list)) {
                List<@Nullable Object> placed = new ArrayList<>();
                placed.add((long) i);
                placed.add(values.get(i));
                together.put("source_config_" + list, placed);
            }
            combine(lists, together, combinations, list + 1);
        }
    }
}
