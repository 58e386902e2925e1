package dev.weir.standard.config;

import static dev.weir.standard.fixture.Values.row;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.ConfigTransformationContract;
import dev.weir.testkit.contract.ConfigValidatorContract;
import dev.weir.testkit.contract.ValidationStrategyContract;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** What changes and checks configurations does what it has to. */
class ConfigContractsTest {

    @Nested
    class OfConfigAddFields extends ConfigTransformationContract {

        @Override
        protected String yaml() {
            return "{type: ConfigAddFields, fields: [{path: [credentials, kind], value: \"{{ config.id }}-token\"}]}";
        }

        @Override
        protected Row given() {
            return row("id", "7");
        }

        @Override
        protected Row transformed() {
            return row("id", "7", "credentials", row("kind", "7-token"));
        }
    }

    @Nested
    class OfConfigRemapField extends ConfigTransformationContract {

        @Override
        protected String yaml() {
            return "{type: ConfigRemapField, field_path: [place, region], map: {europe: eu}}";
        }

        @Override
        protected Row given() {
            return row("place", row("region", "europe"));
        }

        @Override
        protected Row transformed() {
            return row("place", row("region", "eu"));
        }
    }

    @Nested
    class OfConfigRemoveFields extends ConfigTransformationContract {

        @Override
        protected String yaml() {
            return "{type: ConfigRemoveFields, field_pointers: [[legacy, token]]}";
        }

        @Override
        protected Row given() {
            return row("legacy", row("token", "t", "user", "u"));
        }

        @Override
        protected Row transformed() {
            return row("legacy", row("user", "u"));
        }
    }

    @Nested
    class OfValidateAdheresToSchema extends ValidationStrategyContract {

        @Override
        protected String yaml() {
            return "{type: ValidateAdheresToSchema, base_schema: {type: [object, integer], required: [id], maximum: 5}}";
        }

        @Override
        protected List<?> valid() {
            return List.of(row("id", 1L), 5L);
        }

        @Override
        protected List<?> invalid() {
            return List.of("s3cret", new Row(), 6L);
        }
    }

    @Nested
    class OfDpathValidator extends ConfigValidatorContract {

        @Override
        protected String yaml() {
            return "{type: DpathValidator, field_path: [key], validation_strategy: {type: ValidateAdheresToSchema, base_schema: {type: integer, maximum: 5}}}";
        }

        @Override
        protected List<Row> valid() {
            return List.of(row("key", 5L), new Row());
        }

        @Override
        protected List<Row> invalid() {
            return List.of(row("key", "s3cret"));
        }
    }

    @Nested
    class OfPredicateValidator extends ConfigValidatorContract {

        @Override
        protected String yaml() {
            return "{type: PredicateValidator, value: \"{{ config.key }}\", validation_strategy: {type: ValidateAdheresToSchema, base_schema: {type: integer, maximum: 5}}}";
        }

        @Override
        protected List<Row> valid() {
            return List.of(row("key", 5L));
        }

        @Override
        protected List<Row> invalid() {
            return List.of(row("key", "s3cret"));
        }
    }
}
