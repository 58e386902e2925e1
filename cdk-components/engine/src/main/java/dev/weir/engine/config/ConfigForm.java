package dev.weir.engine.config;

import com.networknt.schema.dialect.Dialects;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The form of a configuration: a JSON schema of draft 7, whatever its {@code $schema} says. Keys that acceptance tests add
 * ({@code _limit}, {@code _page_size}) are not looked at.
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
        List<String> violations = violations(JsonSchemaCheck.without(config, INTERNAL_KEYS));
        if (!violations.isEmpty()) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot use the config: " + text(violations) + " (correct it; 'weir spec' shows its form)");
        }
    }

    private List<String> violations(Row config) {
        try {
            return new JsonSchemaCheck(schema, Dialects::getDraft7).violations(config);
        } catch (ConnectorException e) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot check the config by the spec's connection_specification: " + e.getMessage(),
                    e);
        }
    }

    private static String text(List<String> violations) {
        String shown = violations.stream().limit(SHOWN).distinct().collect(Collectors.joining("; "));
        return violations.size() > SHOWN ? shown + "; and " + (violations.size() - SHOWN) + " more" : shown;
    }
}
