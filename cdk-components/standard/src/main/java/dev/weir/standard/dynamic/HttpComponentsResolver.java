package dev.weir.standard.dynamic;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.component.Blueprint;
import dev.weir.spi.component.ComponentsResolver;
import dev.weir.spi.component.Retriever;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.ParentRecords;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Record;
import dev.weir.spi.value.Row;
import dev.weir.standard.auxiliary.AuxiliaryStream;
import dev.weir.standard.request.Preflight;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes one component for each record that the source gives, for instance for each table that it lists.
 *
 * <pre>
 * type: HttpComponentsResolver
 * retriever:
 *   type: SimpleRetriever
 *   requester:
 *     type: HttpRequester
 *     url: https://api.example.com/tables
 *   record_selector:
 *     type: RecordSelector
 *     extractor:
 *       type: DpathExtractor
 *       field_path: [tables]
 * components_mapping:
 *   - type: ComponentMappingDefinition
 *     field_path: [name]
 *     value: "{{ components_values['name'] }}"
 * </pre>
 *
 * @param retriever         reads the records; mappings see each as {@code components_values}
 * @param componentsMapping the fields of the template that are filled in, in this order; a field must be in the template
 */
@Component(since = "6.9.0")
public record HttpComponentsResolver(
        @Sees({"stream_slice", "stream_partition", "stream_interval"}) @DefaultType("SimpleRetriever")
        Retriever retriever,

        @DefaultType("ComponentMappingDefinition") List<ComponentMappingDefinition> componentsMapping)
        implements ComponentsResolver {

    private static final String NAMELESS = "__http_components_resolver";

    public HttpComponentsResolver {
        componentsMapping = ComponentMappingDefinition.withoutConditions(componentsMapping, "HttpComponentsResolver");
    }

    @Override
    public void resolve(String name, Blueprint<?> template, Scope scope, Consumer<Row> components) {
        Mappings mappings = new Mappings(componentsMapping, Mappings.Rules.HTTP, template);
        Preflight.verify(retriever, scope);
        AuxiliaryStream stream = new AuxiliaryStream(name.isEmpty() ? NAMELESS : name, retriever);
        try (ParentRecords records = scope.runtime().auxiliary(stream)) {
            for (Record next = next(records, template); next != null; next = next(records, template)) {
                components.accept(mappings.filled(next, scope.withSlice(next.slice())));
            }
        }
    }

    private static @Nullable Record next(ParentRecords records, Blueprint<?> template) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (ConnectorException e) {
            throw new ConnectorException(
                    e.type(),
                    "Cannot find out what to make of the template at " + template.place() + ": " + e.getMessage(),
                    e);
        }
    }
}
