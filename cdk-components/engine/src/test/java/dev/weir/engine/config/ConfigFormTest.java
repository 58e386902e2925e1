package dev.weir.engine.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFormTest {

    private static final ConfigForm FORM = new ConfigForm(row("""
            {"$schema": "https://json-schema.org/draft-07/schema#", "type": "object", "required": ["token"],
             "additionalProperties": false,
             "properties": {
               "token": {"type": "string", "airbyte_secret": true, "order": 0},
               "start": {"type": "string", "format": "date", "pattern": "^[0-9]{4}"},
               "pages": {"type": "integer", "minimum": 1},
               "region": {"type": "string", "enum": ["eu", "us"]},
               "login": {"type": "object", "oneOf": [
                 {"required": ["kind", "user"], "properties": {"kind": {"const": "basic"}, "user": {"type": "string"}}},
                 {"required": ["kind", "key"], "properties": {"kind": {"const": "key"}, "key": {"type": "string"}}}]}}}
            """));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"token\": \"t\"}",
                "{\"token\": \"t\", \"pages\": 2.0, \"region\": \"eu\"}",
                "{\"token\": \"t\", \"start\": \"2025 is no date\"}",
                "{\"token\": \"t\", \"_limit\": 5, \"_page_size\": 2}",
                "{\"token\": \"t\", \"login\": {\"kind\": \"key\", \"key\": \"k\"}}",
            })
    void acceptsWhatFits(String config) {
        assertThatCode(() -> FORM.validate(row(config))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | required property 'token' not found",
                "{\"token\": 4711} | 'token' integer found, string expected",
                "{\"token\": null} | 'token' null found, string expected",
                "{\"token\": \"t\", \"pages\": 0} | 'pages' must have a minimum value of 1",
                "{\"token\": \"t\", \"start\": \"soon\"} | 'start' does not match the regex pattern ^[0-9]{4}",
                "{\"token\": \"t\", \"region\": \"mars\"} | "
                        + "'region' does not have a value in the enumeration [\"eu\", \"us\"]",
                "{\"token\": \"t\", \"more\": \"m\"} | property 'more' is not defined in the schema "
                        + "and the schema does not allow additional properties",
                "{\"token\": \"t\", \"login\": {\"kind\": \"basic\"}} | "
                        + "'login' must be valid to one and only one schema, but 0 are valid; "
                        + "'login' required property 'user' not found; "
                        + "'login.kind' must be the constant value 'key'; 'login' required property 'key' not found",
            })
    void namesTheFieldsThatDoNotFit(String config, String reason) {
        assertThatThrownBy(() -> FORM.validate(row(config)))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        e -> assertThatCode(() -> {
                                    if (e.type() != FailureType.CONFIG) {
                                        throw e;
                                    }
                                })
                                .doesNotThrowAnyException())
                .hasMessage("Cannot use the config: " + reason + " (correct it; 'weir spec' shows its form)");
    }

    @Test
    void neverShowsValues() {
        assertThatThrownBy(
                        () -> FORM.validate(
                                row(
                                        "{\"token\": [\"hush\"], \"start\": \"hush\", \"region\": \"hush\", \"login\": {\"kind\": \"hush\"}}")))
                .hasMessageStartingWith("Cannot use the config: ")
                .hasMessageNotContaining("hush");
    }

    private static Row row(String text) {
        return (Row) Objects.requireNonNull(new JacksonJson().parse(text));
    }
}
