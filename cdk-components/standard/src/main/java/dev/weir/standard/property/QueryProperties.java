package dev.weir.standard.property;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.MappingValue;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The properties that a source wants to be asked for. As a value of {@code request_parameters} it stands for their names,
 * separated by commas; as {@code query_properties} of a requester it gives them to templates, as
 * {@code stream_slice.extra_fields.query_properties}.
 *
 * <pre>
 * request_parameters:
 *   properties:
 *     type: QueryProperties
 *     property_list: [first_name, last_name]
 *     always_include_properties: [id]
 * </pre>
 *
 * @param propertyList            the names, or a component that asks the source for them
 * @param alwaysIncludeProperties names that every request holds; they do not count towards a limit
 * @param propertyChunking        how they are asked for in several requests; left out, one holds them all
 * @param propertySelector        leaves out properties that the user did not select
 */
@Component(since = "6.45.0")
public record QueryProperties(
        @DefaultType("PropertiesFromEndpoint") List<PropertySource> propertyList,
        @Default("[]") List<String> alwaysIncludeProperties,
        @Nullable PropertyChunking propertyChunking,
        @Since("7.4.0") @Nullable JsonSchemaPropertySelector propertySelector)
        implements MappingValue {

    private static final String FIELD = "query_properties";

    public QueryProperties {
        propertyList = List.copyOf(propertyList);
        alwaysIncludeProperties = List.copyOf(alwaysIncludeProperties);
    }

    /** All properties that a source names, in one request. */
    public static QueryProperties all(PropertiesFromEndpoint properties) {
        return new QueryProperties(List.of(properties), List.of(), null, null);
    }

    /** The properties of each request that a page takes; at least one. */
    public List<List<String>> chunks(Scope scope) {
        Set<String> selected = propertySelector == null ? null : propertySelector.selected(scope);
        List<String> names = new ArrayList<>();
        propertyList.forEach(source -> names.addAll(source.names(scope)));
        if (propertyChunking != null) {
            return propertyChunking.chunks(names, alwaysIncludeProperties, selected);
        }
        if (selected != null) {
            names.removeIf(name -> !selected.contains(name));
        }
        return List.of(joined(alwaysIncludeProperties, names));
    }

    static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** A scope whose slice carries the properties of one request. */
    public static Scope within(Scope scope, List<String> properties) {
        StreamSlice slice = scope.slice();
        Row fields = Row.of(slice.extraFields());
        fields.put(FIELD, properties);
        return scope.withSlice(new StreamSlice(slice.partition(), slice.cursorSlice(), fields));
    }

    /** The properties of the request that a scope is for, separated by commas. */
    @Override
    public String in(Scope scope) {
        if (!(scope.slice().extraFields().get(FIELD) instanceof List<?> properties)) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot ask for properties: nothing asks for them request by request (use query properties only in"
                            + " query_properties and request_parameters of a SimpleRetriever's requester)");
        }
        return String.join(",", properties.stream().map(String::valueOf).toList());
    }
}
