package dev.weir.standard.dynamic;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.component.Blueprint;
import dev.weir.spi.component.ComponentsResolver;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes one component for each set of parameters that the manifest lists.
 *
 * <pre>
 * type: ParametrizedComponentsResolver
 * stream_parameters:
 *   type: StreamParametersDefinition
 *   list_of_parameters_for_stream:
 *     - {name: sales, path: /reports/sales}
 *     - {name: refunds, path: /reports/refunds}
 * components_mapping:
 *   - type: ComponentMappingDefinition
 *     field_path: [name]
 *     value: "{{ components_values['name'] }}"
 * </pre>
 *
 * @param streamParameters  the sets of parameters
 * @param componentsMapping the fields of the template that are filled in, in this order; texts are read as YAML
 */
@Component(since = "6.56.0")
public record ParametrizedComponentsResolver(
        StreamParametersDefinition streamParameters,
        @DefaultType("ComponentMappingDefinition") List<ComponentMappingDefinition> componentsMapping)
        implements ComponentsResolver {

    public ParametrizedComponentsResolver {
        componentsMapping =
                ComponentMappingDefinition.withoutConditions(componentsMapping, "ParametrizedComponentsResolver");
    }

    @Override
    public void resolve(String name, Blueprint<?> template, Scope scope, Consumer<Row> components) {
        Mappings mappings = new Mappings(componentsMapping, Mappings.Rules.PARAMETERS, template);
        for (Row parameters : streamParameters.listOfParametersForStream()) {
            components.accept(mappings.filled(parameters, scope));
        }
    }
}
