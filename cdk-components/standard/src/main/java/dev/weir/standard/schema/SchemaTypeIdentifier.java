package dev.weir.standard.schema;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.path.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the description of fields stands in a record.
 *
 * <pre>
 * type: SchemaTypeIdentifier
 * schema_pointer: [fields]
 * key_pointer: [name]
 * type_pointer: [type]
 * types_mapping:
 *   - type: TypesMap
 *     current_type: text
 *     target_type: string
 * </pre>
 *
 * @param schemaPointer the path of the list of fields; the record itself by default, whose keys are then the fields
 * @param keyPointer    the path of a field's name in its description
 * @param typePointer   the path of a field's type in its description; every field is a string without it
 * @param typesMapping  what the source's types are in a schema, the first that fits; others stay as they are
 */
@Component(since = "6.11.0")
public record SchemaTypeIdentifier(
        @Sees("raw_schema") @Default("[]") List<Template<String>> schemaPointer,
        @Sees("raw_schema") List<Template<String>> keyPointer,
        @Sees("raw_schema") @Default("[]") List<Template<String>> typePointer,
        @Sees("raw_schema") @Default("[]") List<TypesMap> typesMapping) {

    private static final String USUAL_TYPE = "string";

    public SchemaTypeIdentifier {
        schemaPointer = List.copyOf(schemaPointer);
        keyPointer = List.copyOf(keyPointer);
        typePointer = List.copyOf(typePointer);
        typesMapping = List.copyOf(typesMapping);
    }

    /** The schemas of the fields that a record describes, by their names. */
    Row properties(Row record, Scope scope) {
        Row properties = new Row();
        for (Object field : fields(at(schemaPointer, record, null, scope))) {
            if (!(at(keyPointer, field, null, scope) instanceof String name)) {
                throw refusal("the description " + scope.text(field) + " has no name at " + texts(keyPointer)
                        + " (correct key_pointer or schema_pointer)");
            }
            properties.put(name, schema(field, name, scope));
        }
        return properties;
    }

    private Iterable<?> fields(@Nullable Object described) {
        if (described instanceof List<?> list) {
            return list;
        }
        if (described instanceof Row row) {
            return row.keySet();
        }
        throw refusal("there is no list of fields at " + texts(schemaPointer) + " (correct schema_pointer)");
    }

    private Row schema(@Nullable Object field, String name, Scope scope) {
        Object type = typePointer.isEmpty() ? USUAL_TYPE : at(typePointer, field, USUAL_TYPE, scope);
        Scope inField = scope.with("raw_schema", field);
        for (TypesMap map : typesMapping) {
            if (map.isFor(type, inField)) {
                return map.schema();
            }
        }
        if (type instanceof String known) {
            return FieldTypes.schema(known);
        }
        if (type instanceof List<?> both
                && both.size() == 2
                && both.get(0) instanceof String first
                && both.get(1) instanceof String second) {
            return Row.of("oneOf", List.of(FieldTypes.schema(first), FieldTypes.schema(second)));
        }
        throw refusal("the type of field '" + name + "' is " + scope.text(type)
                + ", neither a text nor a list of two (correct type_pointer, or map it with types_mapping)");
    }

    private static @Nullable Object at(
            List<Template<String>> pointer, @Nullable Object value, @Nullable Object missing, Scope scope) {
        if (pointer.isEmpty()) {
            return value;
        }
        return FieldPath.of(pointer.stream().map(step -> step.in(scope)).toList())
                .get(value, missing);
    }

    private static List<String> texts(List<Template<String>> pointer) {
        return pointer.stream().map(Template::text).toList();
    }

    private static ConnectorException refusal(String reason) {
        return new ConnectorException(FailureType.CONFIG, "Cannot read the schema from the source: " + reason);
    }
}
