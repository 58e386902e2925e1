package dev.weir.standard.schema;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.Retriever;
import dev.weir.spi.component.SchemaLoader;
import dev.weir.spi.read.ParentRecords;
import dev.weir.spi.record.RecordFilter;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.standard.auxiliary.AuxiliaryStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks the source for the schema. Only the first record that it gives is looked at; without one, the schema has no properties.
 *
 * <pre>
 * type: DynamicSchemaLoader
 * retriever: "#/definitions/fields_retriever"
 * schema_type_identifier:
 *   schema_pointer: [fields]
 *   key_pointer: [name]
 *   type_pointer: [type]
 * </pre>
 *
 * @param retriever             reads the description of the fields
 * @param schemaTypeIdentifier  finds the fields in it
 * @param schemaFilter          keeps or drops fields; sees each as a {@code record} with the field's name and its schema
 * @param schemaTransformations changes made to the fields that were kept, as if they were one record
 */
@Component(since = "6.11.0")
public record DynamicSchemaLoader(
        @Sees({"stream_slice", "stream_partition", "stream_interval"}) @DefaultType("SimpleRetriever")
        Retriever retriever,

        SchemaTypeIdentifier schemaTypeIdentifier,
        @Since("6.50.0") @Nullable RecordFilter schemaFilter,
        @Since("6.12.0") @Default("[]") List<RecordTransformation> schemaTransformations)
        implements SchemaLoader {

    private static final String NAME = "dynamic_properties";

    public DynamicSchemaLoader {
        schemaTransformations = List.copyOf(schemaTransformations);
    }

    @Override
    public Row schema(Scope scope) {
        Row record = firstRecord(scope);
        Row properties = record.isEmpty() ? new Row() : kept(schemaTypeIdentifier.properties(record, scope), scope);
        schemaTransformations.forEach(transformation -> transformation.transform(properties, scope));
        Row schema = Row.of("$schema", "https://json-schema.org/draft-07/schema#");
        schema.put("type", "object");
        schema.put("additionalProperties", true);
        schema.put("properties", properties);
        return schema;
    }

    private Row firstRecord(Scope scope) {
        AuxiliaryStream stream = AuxiliaryStream.unpartitioned(NAME, retriever);
        try (ParentRecords records = scope.runtime().auxiliary(stream)) {
            return records.hasNext() ? records.next().data() : new Row();
        }
    }

    private Row kept(Row properties, Scope scope) {
        RecordFilter filter = schemaFilter;
        if (filter == null) {
            return properties;
        }
        Row kept = new Row();
        for (Map.Entry<String, @Nullable Object> property : properties.entrySet()) {
            Row alone = Row.of(property.getKey(), property.getValue());
            if (filter.keep(alone, scope)) {
                kept.putAll(alone);
            }
        }
        return kept;
    }
}
