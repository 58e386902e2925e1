package dev.weir.standard.record;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Rows;
import java.util.List;

/**
 * Extracts records with several extractors. The response is kept in memory while they work.
 *
 * <pre>
 * type: CombinedExtractor
 * mode: first_match
 * extractors:
 *   - type: DpathExtractor
 *     field_path: [data, items]
 *   - type: DpathExtractor
 *     field_path: [data, next_items_page, items]
 * </pre>
 *
 * @param extractors       the extractors, at least one
 * @param mode             whose records are taken
 * @param skipEmptyRecords whether null, empty objects, lists and texts are dropped; they count all the same where a
 *                         paginator counts the records of a page
 */
@Component(since = "7.31.0")
public record CombinedExtractor(
        List<RecordExtractor> extractors,
        @Default("\"union\"") Mode mode,
        @Default("false") boolean skipEmptyRecords) implements RecordExtractor {

    /** Whose records are taken. */
    public enum Mode {
        /** Those of all extractors, one after the other. */
        UNION,
        /** Those of the first extractor that finds any. */
        FIRST_MATCH
    }

    public CombinedExtractor {
        extractors = List.copyOf(extractors);
        if (extractors.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot combine extractors: there are none (add at least one to extractors)");
        }
    }

    @Override
    public Rows extract(DocumentReader documents, Scope scope) {
        return Rows.of(new CombinedRows(this, documents, scope));
    }
}
