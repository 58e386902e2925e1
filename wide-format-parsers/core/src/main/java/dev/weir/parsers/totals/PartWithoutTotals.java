package dev.weir.parsers.totals;

import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/** The rows of one part of a page without their totals. Used by one thread. */
final class PartWithoutTotals {

    private final TotalsRowFilter rules;
    private final TotalsCondition test;
    private final PartRows source;
    private final @Nullable TotalsInDocuments documents;
    private final @Nullable Reconciliation reconciliation;
    private final Scope scope;
    private final UncountedRows uncounted;
    private @Nullable Row held;
    private boolean heldIsAdded;
    private boolean hasTotalsRow;
    private boolean endsWithTotals;

    PartWithoutTotals(
            TotalsRowFilter rules,
            TotalsCondition test,
            PartRows source,
            UncountedRows uncounted,
            @Nullable TotalsInDocuments documents,
            Scope scope) {
        this.rules = rules;
        this.test = test;
        this.source = source;
        this.uncounted = uncounted;
        this.documents = documents;
        Reconcile reconcile = rules.reconcile();
        this.reconciliation =
                reconcile == null ? null : new Reconciliation(reconcile, test.labels(), source::place, scope);
        this.scope = scope;
    }

    /** The next row; null at the end of the part, which it deals with. */
    @Nullable
    Row next() {
        return rules.lastRow() ? allButTheLast() : pulled();
    }

    /** The next row that is no total by itself; null at the end, which it deals with. */
    private @Nullable Row pulled() {
        Row row = plain();
        add(row);
        if (row == null) {
            end();
        }
        return row;
    }

    /** The row before the one that is read, so that the last one is held back; it is given if one of totals follows it. */
    private @Nullable Row allButTheLast() {
        Row row = plain();
        Row given = held;
        held = row;
        if (row == null && given != null && !endsWithTotals) {
            uncounted.dropLast();
            total(given);
            given = null;
        }
        add(given);
        heldIsAdded = false;
        if (row != null && given == null) {
            return allButTheLast();
        }
        if (given == null) {
            end();
        }
        return given;
    }

    private void add(@Nullable Row row) {
        if (row != null && reconciliation != null && !heldIsAdded) {
            reconciliation.row(row);
        }
    }

    /** The next row of the source that is no total by itself; null at the end. */
    private @Nullable Row plain() {
        while (source.hasNext()) {
            Object value = source.next();
            if (!(value instanceof Row row)) {
                uncounted.kept(source.count());
                rules.onShapeError().handle("find totals", "a row is no object", scope);
            } else if (test.test(row)) {
                uncounted.dropped(source.count());
                endsWithTotals = true;
                add(held);
                heldIsAdded = held != null;
                total(row);
            } else {
                uncounted.kept(source.count());
                endsWithTotals = false;
                return row;
            }
        }
        return null;
    }

    private void total(Row row) {
        hasTotalsRow = true;
        if (reconciliation != null) {
            reconciliation.totalsRow(row);
        }
    }

    private void end() {
        if (documents != null) {
            documents.finish();
        }
        if (reconciliation == null && documents == null && !hasTotalsRow && source.hasRows()) {
            scope.runtime()
                    .warn("A page of stream '" + scope.streamName() + "' has no row of totals that match finds"
                            + source.place()
                            + " (right for pages before the last; otherwise correct match)");
        }
        if (reconciliation != null) {
            Row totals = documents == null ? null : documents.totals();
            reconciliation.end(totals, documents == null ? hasTotalsRow : totals != null);
        }
    }
}
