package dev.weir.standard.record;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Rows;
import dev.weir.standard.path.FieldPath;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds records under a path of keys. A list there gives its elements, anything else one record, and nothing is there
 * if it is missing, null, zero, false or empty. A path without globs is followed while the response arrives, so that
 * memory does not grow with it; otherwise each document is read whole.
 *
 * <pre>
 * type: DpathExtractor
 * field_path: [data, orders]
 * </pre>
 *
 * @param fieldPath      the keys that lead to the records; {@code *} takes all entries of a level, {@code **} any number
 *                       of levels; empty if each document is a record or a list of records
 * @param recordExpander makes several records of one, from a list inside it
 */
@Alias(value = "JelloExtractor", until = "0.1.70")
@Component
public record DpathExtractor(
        @Since("0.29.0") @Alias(value = "field_pointer", until = "0.28.1")
        List<Template<String>> fieldPath,

        @Since("7.17.0") @DefaultType("RecordExpander") @Nullable
        RecordExpander recordExpander)
        implements RecordExtractor {

    public DpathExtractor {
        fieldPath = List.copyOf(fieldPath);
    }

    @Override
    public Rows extract(DocumentReader documents, Scope scope) {
        FieldPath path =
                FieldPath.of(fieldPath.stream().map(step -> step.in(scope)).toList());
        Rows rows = Rows.of(values(documents, path));
        return recordExpander == null ? rows : recordExpander.expand(rows, scope);
    }

    private static Iterator<@Nullable Object> values(DocumentReader documents, FieldPath path) {
        if (!path.isPlain()) {
            return new MatchedRows(documents, path);
        }
        return documents.repeatsKeys() ? RepeatedRows.of(documents, path) : new StreamedRows(documents, path);
    }
}
