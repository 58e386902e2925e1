package dev.weir.standard.dynamic;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.Blueprint;
import dev.weir.spi.component.ComponentsResolver;
import dev.weir.spi.component.DynamicStreams;
import dev.weir.spi.component.Stream;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Streams that are made of one template: one for each table that the source lists, for each entry of the configuration, or for
 * each set of parameters in the manifest.
 *
 * <pre>
 * type: DynamicDeclarativeStream
 * name: tables
 * stream_template:
 *   type: DeclarativeStream
 *   name: ""
 *   retriever: "#/definitions/table_retriever"
 * components_resolver:
 *   type: HttpComponentsResolver
 *   retriever: "#/definitions/tables_retriever"
 *   components_mapping:
 *     - type: ComponentMappingDefinition
 *       field_path: [name]
 *       value: "{{ components_values['name'] }}"
 * </pre>
 *
 * @param name                what the streams are called together, for {@code dynamic_streams_check_configs}
 * @param streamTemplate      the stream that is filled in
 * @param componentsResolver  finds out which streams there are, and fills them in
 * @param useParentParameters whether {@code $parameters} of outer components of the template win over those of inner ones, as they
 *                            do nowhere else
 */
@Component(since = "6.9.0")
public record DynamicDeclarativeStream(
        @Since("6.42.0") @Nullable String name,
        @DefaultType("DeclarativeStream") Blueprint<Stream> streamTemplate,
        ComponentsResolver componentsResolver,
        @Since("6.57.0") @Default("true") boolean useParentParameters)
        implements DynamicStreams {

    @Override
    public void make(Scope scope, Consumer<Stream> streams) {
        AtomicInteger made = new AtomicInteger();
        componentsResolver.resolve(name == null ? "" : name, streamTemplate, scope, definition -> {
            stream(definition, scope).resolve(scope).forEach(streams);
            made.incrementAndGet();
        });
        if (made.get() == 0) {
            scope.runtime()
                    .warn("Cannot make streams of the template at " + streamTemplate.place()
                            + ": there are no components for it (expected none? else look at the components_resolver)");
        }
    }

    private Stream stream(Row definition, Scope scope) {
        Stream stream = streamTemplate.make(definition, useParentParameters, scope);
        if (stream.name().isBlank()) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot make a stream of the template at " + streamTemplate.place()
                            + ": its name is empty (map a value to the field name)");
        }
        return stream;
    }
}
