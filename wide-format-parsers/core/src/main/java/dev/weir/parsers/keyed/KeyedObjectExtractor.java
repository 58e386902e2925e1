package dev.weir.parsers.keyed;

import dev.weir.parsers.document.HeldLimits;
import dev.weir.parsers.source.OnShapeError;
import dev.weir.parsers.source.PageSizeCounts;
import dev.weir.parsers.source.SourceDocuments;
import dev.weir.parsers.source.SourceRows;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.KeyColumns;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.record.RowSource;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of each entry of an object whose keys are data, such as dates or ids: {@code {"2024-01-01": {"open": 1}}} becomes
 * a record with the columns {@code date} and {@code open}. Objects may be keyed through several levels. Entries come in the order of
 * the source and stream, however many there are.
 *
 * <p>Where a list stands in place of such an object, its elements are records with the keys so far; the empty list that PHP writes
 * for an empty object gives none. Without a path, a list is a list of such objects, as decoders may split it.
 *
 * <pre>
 * type: CustomRecordExtractor
 * class_name: weir.parsers.KeyedObjectExtractor
 * path: ["Time Series (Daily)"]
 * key_field: date
 * </pre>
 *
 * @param source         where the objects come from, a decoder or an extractor; the retriever's decoder by default
 * @param path           the keys that lead to the object, or to a list of such objects, in a document
 * @param keyField       the column of the keys; a list of columns, one for each level, if objects are keyed through several levels
 * @param leaf           what stands behind the last key
 * @param valueField     the column of a value that is no object
 * @param skipKeys       keys that are no data, at any level
 * @param matchKeys      the pattern of the keys of the first level that are data
 * @param mergeParent    whether records hold the fields beside the object too; where one has both, that of the record counts.
 *                       Records are held until those fields are known
 * @param into           what the entries become
 * @param pageSizeCounts what paginators count; the rows of the source are the entries of the first level
 * @param onShapeError   what happens to values that are neither objects nor lists where there should be some
 * @param limits         what is held in memory at most
 */
@Component("weir.parsers.KeyedObjectExtractor")
public record KeyedObjectExtractor(
        @KeyColumns(KeyColumns.Names.WITHIN) @Nullable RowSource source,
        @Default("[]") List<Template<String>> path,
        @KeyColumns(when = "into!=list") Object keyField,
        @Default("\"auto\"") Leaf leaf,
        @Default("\"value\"") Template<String> valueField,
        @Default("[]") List<Template<String>> skipKeys,
        @Nullable Template<String> matchKeys,
        @Default("false") boolean mergeParent,
        @Default("\"records\"") Into into,
        @Default("\"source_rows\"") PageSizeCounts pageSizeCounts,
        @Default("\"fail\"") OnShapeError onShapeError,
        @Default("{}") HeldLimits limits)
        implements RecordExtractor {

    public KeyedObjectExtractor {
        path = List.copyOf(path);
        skipKeys = List.copyOf(skipKeys);
        List<String> keyFields = names(keyField);
        keyField = keyFields;
        refuseIf(keyFields.isEmpty(), "key_field names no column (give it a name, or one for each level)");
        refuseIf(Set.copyOf(keyFields).size() < keyFields.size(), "key_field names a column twice (give each its own)");
        refuseIf(
                path.isEmpty() && (mergeParent || into == Into.LIST),
                "without a path there is nothing around the objects (add path, or remove merge_parent and into)");
        refuseIf(mergeParent && into == Into.LIST, "a list stays in its document (remove merge_parent)");
    }

    private static List<String> names(Object keyField) {
        List<String> names = new ArrayList<>();
        for (Object name : keyField instanceof List<?> list ? list : List.of(keyField)) {
            refuseIf(!(name instanceof String), "key_field is no text (give it a name, or one for each level)");
            names.add(String.valueOf(name));
        }
        return List.copyOf(names);
    }

    private static void refuseIf(boolean wrong, String reason) {
        if (wrong) {
            throw new IllegalArgumentException("Cannot read keyed objects: " + reason);
        }
    }

    /** The columns of the keys, one for each level. */
    List<String> keyFields() {
        return names(keyField);
    }

    @Override
    public @Nullable Decoder decoder() {
        return SourceRows.decoder(source);
    }

    @Override
    public Rows extract(DocumentReader documents, Scope scope) {
        SourceDocuments from = SourceDocuments.of(source, documents, scope);
        KeyedRules rules = KeyedRules.of(this, scope);
        PageSizeCounts counts = into == Into.LIST ? PageSizeCounts.RECORDS : pageSizeCounts;
        return from.counted(rules.records(from.reader()), rules::sourceRows, counts);
    }

    @Override
    public List<String> keyColumns() {
        return SourceRows.keyColumns(source, into == Into.LIST ? List.of() : keyFields());
    }
}
