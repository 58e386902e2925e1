package dev.weir.standard.record;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
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
 * @param truncationIndicatorPath the keys that lead to a value which is true if the source cut the list short; a
 *                                warning is given then
 */
@Component
public record RecordExpander(
        List<Template<String>> expandRecordsFromField,
        @Default("false") boolean remainOriginalRecord,
        @Default("[]") @DefaultType("ParentFieldPath") List<ParentFieldPath> parentFields,
        @Default("false") boolean mergeParent,
        @Default("\"skip\"") OnNoRecords onNoRecords,
        @Nullable List<Template<String>> truncationIndicatorPath) {

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
    }

    /** The records that the given ones expand to; values that are no rows stay as they are. */
    Rows expand(Rows rows, Scope scope) {
        if (expandRecordsFromField.isEmpty()) {
            return rows;
        }
        return Rows.of(new ExpandedRows(rows, new Expansion(this, scope)), rows::close);
    }
}
