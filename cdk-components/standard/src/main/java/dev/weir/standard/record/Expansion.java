package dev.weir.standard.record;

import dev.weir.spi.component.Retriever;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.standard.path.Emptiness;
import dev.weir.standard.path.FieldPath;
import dev.weir.standard.path.FieldRemoval;
import dev.weir.standard.path.NewField;
import dev.weir.standard.path.Segment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A record expander in one scope: its paths are evaluated once for all records. */
final class Expansion {

    private record ParentField(FieldPath source, NewField target) {}

    private final RecordExpander expander;
    private final FieldPath listPath;
    private final @Nullable FieldPath truncationPath;
    private final List<ParentField> parentFields;
    private final Scope scope;

    Expansion(RecordExpander expander, Scope scope) {
        this.expander = expander;
        this.scope = scope;
        this.listPath = expander.truncatedListRetriever() == null
                ? path(expander.expandRecordsFromField(), scope)
                : plain("expand_records_from_field", expander.expandRecordsFromField(), scope);
        List<Template<String>> truncation = expander.truncationIndicatorPath();
        this.truncationPath = truncation == null || truncation.isEmpty()
                ? null
                : plain("truncation_indicator_path", truncation, scope);
        this.parentFields = expander.parentFields().stream()
                .map(field -> new ParentField(field.source(scope), field.target(scope)))
                .toList();
    }

    private static FieldPath path(List<Template<String>> steps, Scope scope) {
        return FieldPath.of(steps.stream().map(step -> step.in(scope)).toList());
    }

    static FieldPath plain(String parameter, List<Template<String>> steps, Scope scope) {
        FieldPath path = path(steps, scope);
        if (!path.isPlain()) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot use " + parameter + " " + path + ": it holds a glob (name one field, without *, ? and [)");
        }
        return path;
    }

    /** The records that a value expands to; those of a list that is fetched arrive while they are pulled. */
    Rows expand(@Nullable Object value) {
        if (!(value instanceof Row parent)) {
            return Rows.of(Collections.singletonList(value).iterator());
        }
        Row base = expander.mergeParent() ? withoutLists(parent) : new Row();
        if (!isTruncated(parent)) {
            return Rows.of(embedded(parent, base).iterator());
        }
        if (expander.truncatedListRetriever() != null) {
            return new FetchedRows(this, parent, base);
        }
        warn("is cut short by the source (" + truncationPath
                + " is true); only the elements that came along are read.");
        return Rows.of(embedded(parent, base).iterator());
    }

    /** The elements of a list that the source sends on demand. */
    Rows fetch(Row parent) {
        Retriever retriever = Objects.requireNonNull(expander.truncatedListRetriever());
        return retriever.read(new TruncatedList(retriever, parent, scope));
    }

    /** The elements that came with a record, or the record itself where that is wanted. */
    List<@Nullable Object> embedded(Row parent, Row base) {
        List<@Nullable Object> records = new ArrayList<>();
        for (Object match : listPath.values(parent)) {
            if (match instanceof List<?> items) {
                items.forEach(item -> records.add(expanded(item, parent, base)));
            }
        }
        if (records.isEmpty() && expander.onNoRecords() == RecordExpander.OnNoRecords.EMIT_PARENT) {
            records.add(parent);
        }
        return records;
    }

    private Row withoutLists(Row parent) {
        Row base = parent.copy();
        FieldRemoval.remove(base, listPath, List.class::isInstance);
        return base;
    }

    /** An element as a record, with what it carries of its parent. */
    @Nullable
    Object expanded(@Nullable Object item, Row parent, Row base) {
        boolean carriesParent = expander.remainOriginalRecord() || expander.mergeParent() || !parentFields.isEmpty();
        if (!(item instanceof Row) && !carriesParent) {
            return item;
        }
        Row record = base.copy();
        if (item instanceof Row row) {
            record.putAll(row);
        } else {
            record.put("value", item);
        }
        parentFields.forEach(field ->
                field.target().set(record, Row.copyOf(field.source().get(parent, null))));
        if (expander.remainOriginalRecord()) {
            record.put("original_record", parent.copy());
        }
        return record;
    }

    private boolean isTruncated(Row parent) {
        return truncationPath != null && !Emptiness.of(truncationPath.get(parent, null));
    }

    /** Warns if a fetched list is shorter than the source says beside the indicator. */
    void warnIfIncomplete(Row parent, int fetched) {
        List<String> path = new ArrayList<>(Objects.requireNonNull(truncationPath).segments().stream()
                .map(Segment::text)
                .toList());
        path.set(path.size() - 1, "total_count");
        if (FieldPath.of(path).get(parent, null) instanceof Long total && fetched < total) {
            warn("was fetched, but with fewer elements than " + path
                    + " says; does the retriever have a paginator, and ask for the whole list?");
        }
    }

    private void warn(String what) {
        scope.runtime().warn("The list at " + listPath + " in records of stream '" + scope.streamName() + "' " + what);
    }
}
