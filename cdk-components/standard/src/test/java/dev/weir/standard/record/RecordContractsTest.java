package dev.weir.standard.record;

import static dev.weir.standard.fixture.Values.row;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Endless;
import dev.weir.testkit.contract.RecordExtractorContract;
import dev.weir.testkit.contract.RecordFilterContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** The standard extractors and filters do what those have to. */
class RecordContractsTest {

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Nested
    class OfDpathExtractor extends RecordExtractorContract {

        @Override
        protected String yaml() {
            return "{type: DpathExtractor, field_path: [data, \"{{ config.name }}\"]}";
        }

        @Override
        protected Row config() {
            return row("name", "items");
        }

        @Override
        protected byte[] body() {
            return bytes("{\"data\": {\"items\": [{\"id\": 1}, {\"id\": 2}]}}");
        }

        @Override
        protected List<?> records() {
            return List.of(row("id", 1L), row("id", 2L));
        }

        @Override
        protected Optional<Endless> endlessBody() {
            return Optional.of(new Endless("{\"data\": {\"items\": [{\"id\": 1}", ",{\"id\": 2}"));
        }
    }

    @Nested
    class OfDpathExtractorWithGlobs extends RecordExtractorContract {

        @Override
        protected String yaml() {
            return "{type: DpathExtractor, field_path: [\"*\", items]}";
        }

        @Override
        protected byte[] body() {
            return bytes("{\"a\": {\"items\": [{\"id\": 1}]}, \"b\": {\"items\": [{\"id\": 2}]}}");
        }

        @Override
        protected List<?> records() {
            return List.of(List.of(row("id", 1L)), List.of(row("id", 2L)));
        }
    }

    @Nested
    class OfDpathExtractorWithExpander extends RecordExtractorContract {

        @Override
        protected String yaml() {
            return "{type: DpathExtractor, field_path: [orders], record_expander: {type: RecordExpander, expand_records_from_field: [lines]}}";
        }

        @Override
        protected byte[] body() {
            return bytes("{\"orders\": [{\"lines\": [{\"id\": 1}, {\"id\": 2}]}]}");
        }

        @Override
        protected List<?> records() {
            return List.of(row("id", 1L), row("id", 2L));
        }
    }

    @Nested
    class OfCombinedExtractor extends RecordExtractorContract {

        @Override
        protected String yaml() {
            return """
                    type: CombinedExtractor
                    mode: first_match
                    extractors:
                      - {type: DpathExtractor, field_path: [data]}
                      - {type: DpathExtractor, field_path: [items]}
                    """;
        }

        @Override
        protected byte[] body() {
            return bytes("{\"items\": [{\"id\": 1}, {\"id\": 2}]}");
        }

        @Override
        protected List<?> records() {
            return List.of(row("id", 1L), row("id", 2L));
        }
    }

    @Nested
    class OfResponseToFileExtractor extends RecordExtractorContract {

        @Override
        protected String yaml() {
            return "type: ResponseToFileExtractor";
        }

        @Override
        protected byte[] body() {
            return bytes("id,name\n1,Anna\n2,Ben\n");
        }

        @Override
        protected List<?> records() {
            return List.of(row("id", "1", "name", "Anna"), row("id", "2", "name", "Ben"));
        }
    }

    @Nested
    class OfRecordFilter extends RecordFilterContract {

        @Override
        protected String yaml() {
            return "{type: RecordFilter, condition: \"{{ record.status in ['active', config.other] }}\"}";
        }

        @Override
        protected Row config() {
            return row("other", "new");
        }

        @Override
        protected List<Row> kept() {
            return List.of(row("status", "active"), row("status", "new"));
        }

        @Override
        protected List<Row> dropped() {
            return List.of(row("status", "closed"), new Row());
        }
    }
}
