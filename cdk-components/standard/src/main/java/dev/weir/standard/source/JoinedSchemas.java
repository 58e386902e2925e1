package dev.weir.standard.source;

import dev.weir.spi.component.SchemaLoader;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;

/**
 * The properties of several schemas in one; the first schema that has a property describes it.
 *
 * @param loaders the schemas, the most important one first
 */
record JoinedSchemas(List<SchemaLoader> loaders) implements SchemaLoader {

    @Override
    public Row schema(Scope scope) {
        Row joined = new Row();
        for (SchemaLoader loader : loaders) {
            if (!(loader.schema(scope).get("properties") instanceof Row properties)) {
                throw new ConnectorException(
                        FailureType.CONFIG,
                        "Cannot join the schemas of stream '" + scope.streamName()
                                + "': one of them has no properties");
            }
            Row earlier = joined;
            joined = Row.of(properties);
            joined.putAll(earlier);
        }
        Row schema = Row.of("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("type", List.of("null", "object"));
        schema.put("properties", joined);
        return schema;
    }
}
