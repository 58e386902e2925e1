package dev.weir.standard.record;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.Retriever;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes several records of one: each element of a list inside an extracted record becomes a record of its own.
 *
 * <pre>
 * type: RecordExpander
 * expand_records_from_field: [lines, data]
 * remain_original_record: true
 * </pre>
 *
 * @param expandRecordsFromField  the keys that lead to the list; globs may match several lists. Without keys records
 *                                stay as they are.
 * @param remainOriginalRecord    whether each element carries the record that it came from, as {@code original_record}
 * @param parentFields            values of the record that are copied onto each element
 * @param mergeParent             whether each element is laid over a copy of the record without the list
 * @param onNoRecords             what becomes of a record whose list is missing or empty
 * @param truncationIndicatorPath the keys that lead to a value which is there and not empty, zero or false if the source cut
 *                                the list short; a warning is given then, or the list is fetched
 * @param truncatedListRetriever  fetches the whole list of a record whose list was cut short; templates see the record as
 *                                {@code stream_slice['parent_record']}. What came along is taken if it finds nothing
 */
@Component(since = "7.17.0")
public record RecordExpander(
        List<Template<String>> expandRecordsFromField,
        @Default("false") boolean remainOriginalRecord,

        @Since("7.31.0") @Default("[]") @DefaultType("ParentFieldPath")
        List<ParentFieldPath> parentFields,

        @Since("7.31.0") @Default("false") boolean mergeParent,
        @Default("\"skip\"") OnNoRecords onNoRecords,
        @Since("7.29.0") @Nullable List<Template<String>> truncationIndicatorPath,

        @Sees({"stream_slice", "stream_partition", "stream_interval", "record"})
        @Since("7.29.0")
        @DefaultType("SimpleRetriever")
        @Nullable
        Retriever truncatedListRetriever) {

    /** What becomes of a record that gives no records. */
    public enum OnNoRecords {
        /** It is dropped. */
        SKIP,
        /** It is a record itself. */
        EMIT_PARENT
    }

    public RecordExpander {
        expandRecordsFromField = List.copyOf(expandRecordsFromField);
        parentFields = List.copyOf(parentFields);
        truncationIndicatorPath = truncationIndicatorPath == null ? null : List.copyOf(truncationIndicatorPath);
        if (truncatedListRetriever != null) {
            requireWhole(truncationIndicatorPath, truncatedListRetriever);
        }
    }

    private static void requireWhole(@Nullable List<Template<String>> indicator, Retriever retriever) {
        if (indicator == null || indicator.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot fetch truncated lists: truncation_indicator_path is missing (name the"
                            + " keys that lead to the value which says that a list was cut short)");
        }
        if (retriever.partitionRouter() != null) {
            throw new IllegalArgumentException("Cannot fetch truncated lists: truncated_list_retriever has a"
                    + " partition_router (leave it out, and read stream_slice['parent_record'])");
        }
    }

    /** The records that the given ones expand to; values that are no rows stay as they are. */
    Rows expand(Rows rows, Scope scope) {
        if (expandRecordsFromField.isEmpty()) {
            return rows;
        }
        return new ExpandedRows(rows, new Expansion(this, scope));
    }
}
