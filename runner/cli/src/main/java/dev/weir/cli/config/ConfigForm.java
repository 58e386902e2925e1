package dev.weir.cli.config;

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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The form of a configuration: a JSON schema of draft 7, whatever its {@code $schema} says. Formats are hints, as in
 * the reference. Keys that acceptance tests add ({@code _limit}, {@code _page_size}) are not looked at.
 *
 * @param schema the manifest's {@code connection_specification}
 */
public record ConfigForm(Row schema) {

    private static final Set<String> INTERNAL_KEYS = Set.of("_limit", "_page_size");
    private static final int SHOWN = 5;

    /**
     * Compares a configuration with the form.
     *
     * @throws ConnectorException CONFIG, naming fields but no values
     */
    public void validate(Row config) {
        List<Error> errors;
        try {
            errors = compiled().validate(JsonNodes.of(without(config, INTERNAL_KEYS)));
        } catch (SchemaException e) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot check the config: the spec's connection_specification is no JSON schema: " + e.getMessage(),
                    e);
        }
        if (!errors.isEmpty()) {
            throw new ConnectorException(FailureType.CONFIG, "Config validation error: " + text(errors));
        }
    }

    private Schema compiled() {
        SchemaRegistryConfig settings =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(false).build();
        JsonNode node = JsonNodes.of(without(schema, Set.of("$schema", "$id")));
        Dialect draft7 = Dialect.builder(Dialects.getDraft7())
                .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
                .build();
        return SchemaRegistry.withDefaultDialect(draft7, builder -> builder.schemaRegistryConfig(settings))
                .getSchema(node);
    }

    private static Row without(Row row, Set<String> keys) {
        Row rest = new Row();
        row.forEach((key, value) -> {
            if (!keys.contains(key)) {
                rest.put(key, value);
            }
        });
        return rest;
    }

    private static String text(List<Error> errors) {
        String shown =
                errors.stream().limit(SHOWN).map(ConfigForm::text).distinct().collect(Collectors.joining("; "));
        return errors.size() > SHOWN ? shown + "; and " + (errors.size() - SHOWN) + " more" : shown;
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
