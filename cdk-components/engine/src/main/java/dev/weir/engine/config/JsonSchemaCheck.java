package dev.weir.engine.config;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares values with a JSON schema. Formats are hints, as in the reference; unknown keywords are passed over.
 *
 * @param schema  the schema
 * @param dialect the draft that it is read as, whatever its {@code $schema} says
 */
public record JsonSchemaCheck(Row schema, Supplier<Dialect> dialect) {

    private static final Set<String> IDENTITY = Set.of("$schema", "$id");

    /** A comparison with a schema of the manifest: it is read as draft 2020-12. */
    public static JsonSchemaCheck of(Row schema) {
        return new JsonSchemaCheck(schema, Dialects::getDraft202012);
    }

    /**
     * What keeps a value from having the schema's form; names places, but no values.
     *
     * @throws ConnectorException CONFIG if the schema is none
     */
    public List<String> violations(@Nullable Object value) {
        Row form = without(schema, IDENTITY);
        return PlainForm.surelyFits(value, form) ? List.of() : found(value, form);
    }

    private List<String> found(@Nullable Object value, Row form) {
        try {
            return compiled(form).validate(JsonNodes.of(value)).stream()
                    .map(JsonSchemaCheck::text)
                    .toList();
        } catch (SchemaException e) {
            throw new ConnectorException(
                    FailureType.CONFIG, "Cannot compare with the JSON schema: it is none: " + e.getMessage(), e);
        }
    }

    private Schema compiled(Row form) {
        SchemaRegistryConfig settings =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(false).build();
        Dialect lenient = Dialect.builder(dialect.get())
                .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
                .build();
        return SchemaRegistry.withDefaultDialect(lenient, builder -> builder.schemaRegistryConfig(settings))
                .getSchema(JsonNodes.of(form));
    }

    static Row without(Row row, Set<String> keys) {
        Row rest = new Row();
        row.forEach((key, value) -> {
            if (!keys.contains(key)) {
                rest.put(key, value);
            }
        });
        return rest;
    }

    private static String text(Error error) {
        String place = place(error.getInstanceLocation());
        return place.isEmpty() ? error.getMessage() : "'" + place + "' " + error.getMessage();
    }

    private static String place(@Nullable Object pointer) {
        String text = String.valueOf(pointer);
        return text.startsWith("/") ? text.substring(1).replace('/', '.') : "";
    }
}
