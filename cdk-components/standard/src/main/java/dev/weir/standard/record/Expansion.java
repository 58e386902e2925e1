package dev.weir.standard.record;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.path.FieldPath;
import dev.weir.standard.path.FieldRemoval;
import dev.weir.standard.path.NewField;
import java.util.ArrayList;
import java.util.List;
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
        this.listPath = path(expander.expandRecordsFromField(), scope);
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

    /** The records that a value expands to. */
    List<@Nullable Object> expand(@Nullable Object value) {
        List<@Nullable Object> records = new ArrayList<>();
        if (!(value instanceof Row parent)) {
            records.add(value);
            return records;
        }
        warnIfTruncated(parent);
        Row base = expander.mergeParent() ? withoutLists(parent) : new Row();
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

    private @Nullable Object expanded(@Nullable Object item, Row parent, Row base) {
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

    private void warnIfTruncated(Row parent) {
        if (truncationPath != null && Boolean.TRUE.equals(truncationPath.get(parent, false))) {
            scope.runtime()
                    .warn("The list at " + listPath + " in records of stream '" + scope.streamName()
                            + "' is cut short by the source (" + truncationPath
                            + " is true); only the elements that came along are read.");
        }
    }
}
