package dev.weir.standard.property;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks only for properties that the catalog's schema of the stream has: those that the user selected. Without a catalog, as in
 * a check, all are asked for.
 *
 * <pre>
 * type: JsonSchemaPropertySelector
 * transformations:
 *   - type: KeysReplace
 *     old: id
 *     new: object_id
 * </pre>
 *
 * @param transformations changes of the schema's properties before they are compared, for instance where records are renamed
 */
@Component(since = "7.4.0")
public record JsonSchemaPropertySelector(@Default("[]") List<RecordTransformation> transformations) {

    public JsonSchemaPropertySelector {
        transformations = List.copyOf(transformations);
    }

    /** The selected properties; null if all are. */
    @Nullable
    Set<String> selected(Scope scope) {
        Row schema = scope.runtime().configuredSchema(scope.streamName());
        if (schema == null) {
            return null;
        }
        Row properties = schema.get("properties") instanceof Row given ? given.copy() : new Row();
        transformations.forEach(transformation -> transformation.transform(properties, scope));
        return properties.keySet();
    }
}
