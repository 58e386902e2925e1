package dev.weir.parsers.totals;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of one page, or of a part of it, against their totals. One row of totals is that of all rows, wherever it stands; of several each
 * is that of the rows before it, up to the one before or from the start. Used by one thread.
 */
final class Reconciliation {

    private static final String REMEDY = "rows are missing or were read wrongly; if a figure is no sum, set its kind in"
            + " reconcile.kinds to none, and if rows are rounded, reconcile.tolerance";

    private static final String NONE =
            "correct match, null_keys, last_row or totals_path; on pages without totals, such as those"
                    + " before the last, set reconcile.on_mismatch to warn";

    private static final String MORE =
            "totals stand behind the rows that they are of, so the body may have broken off; or correct"
                    + " match, so that it finds those of all rows";

    private final Reconcile rules;
    private final Comparison comparison;
    private final Sums sums;
    private final Supplier<String> place;
    private final Scope scope;
    private int totalsRows;
    private @Nullable Row firstTotals;
    private Sums.Added before;

    Reconciliation(Reconcile rules, Set<String> labels, Supplier<String> place, Scope scope) {
        this.rules = rules;
        this.place = place;
        this.comparison = new Comparison(rules, labels, scope);
        this.sums = comparison.sums();
        this.scope = scope;
        this.before = sums.added();
    }

    void row(Row row) {
        sums.add(row);
    }

    /** Takes a row of totals into account. */
    void totalsRow(Row totals) {
        Sums.Added all = sums.added();
        totalsRows++;
        if (totalsRows == 1) {
            firstTotals = totals.copy();
        } else {
            if (firstTotals != null) {
                report(comparison.mistakes(firstTotals, before));
                firstTotals = null;
            }
            List<String> mistakes = comparison.mistakes(totals, all.without(before));
            report(mistakes.isEmpty() ? mistakes : comparison.mistakes(totals, all));
        }
        before = all;
    }

    /**
     * Ends with what is known of the whole page.
     *
     * @param totals what the envelope says; null if it was not asked
     * @param found  whether the envelope, if it was asked, or a row said anything
     */
    void end(@Nullable Row totals, boolean found) {
        Sums.Added all = sums.added();
        if (firstTotals != null) {
            report(comparison.mistakes(firstTotals, all));
        } else if (totalsRows > 0 && all.rows() > before.rows()) {
            report(List.of("rows follow the last row of totals"), MORE);
        }
        if (totals != null) {
            report(comparison.mistakes(totals, all));
        }
        if (!found && all.rows() > 0) {
            report(List.of("there are none for " + (all.rows() == 1 ? "1 row" : all.rows() + " rows")), NONE);
        }
    }

    private void report(List<String> mistakes) {
        report(mistakes, REMEDY);
    }

    private void report(List<String> mistakes, String remedy) {
        comparison.tell(scope.tally());
        if (mistakes.isEmpty()) {
            return;
        }
        String what = String.join("; ", mistakes) + place.get() + " (" + remedy + ")";
        if (rules.onMismatch() == OnMismatch.FAIL) {
            throw Unreadable.because("Cannot reconcile totals: " + what);
        }
        scope.runtime().warn("Totals of stream '" + scope.streamName() + "' are not those of its rows: " + what);
    }
}
