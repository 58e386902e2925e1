package dev.weir.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptors;
import dev.weir.validator.finding.Finding;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private static final ClassLoader LOADER = MigrationTest.class.getClassLoader();
    private static final Validator VALIDATOR = Validator.of(Descriptors.load(LOADER), LOADER);

    private static final String OLD = """
            version: 0.28.0 # of 2023
            check: {type: CheckStream, stream_names: [orders]}
            definitions:
              requester:
                type: HttpRequester
                url_base: https://api.example.com
                path: orders # all of them
            streams:
              - type: DeclarativeStream
                $options: {name: orders}
                primary_key: id
                retriever:
                  type: SimpleRetriever
                  requester: "*ref(definitions.requester)"
                  record_selector:
                    type: RecordSelector
                    extractor: {type: DpathExtractor, field_pointer: [data]}
            """;

    @Test
    void writesPresentNamesAndLeavesTheRestAsItIs() {
        Migration migration = Migration.of(OLD, "m", VALIDATOR);

        assertThat(migration.text())
                .isEqualTo(OLD.replace("0.28.0", "0.29.0")
                        .replace("$options", "$parameters")
                        .replace("*ref(definitions.requester)", "#/definitions/requester")
                        .replace("field_pointer", "field_path"));
    }

    @Test
    void saysWhatIsLeftToDoByHand() {
        Migration migration = Migration.of(OLD, "m", VALIDATOR);

        assertThat(migration.left())
                .extracting(Finding::message)
                .allMatch(message -> message.contains("url_base") || message.contains("path"));
    }

    @Test
    void aPresentManifestStaysAsItIs() {
        String present = Migration.of(OLD, "m", VALIDATOR).text();

        assertThat(Migration.of(present, "m", VALIDATOR).text()).isEqualTo(present);
    }
}
