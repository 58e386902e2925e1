package dev.weir.parsers.unpivot;

import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns columns of rows into records. Rows with the same columns are turned by one plan. Used by one thread. */
final class Unpivoting {

    /** How many plans are kept: rows of one report mostly have the same columns, or a few sets of them. */
    private static final int PLANS = 16;

    private final Scope scope;
    private final UnpivotRules rules;
    private final Map<List<String>, UnpivotPlan> plans = new LinkedHashMap<>(PLANS, 0.75f, true);
    private @Nullable UnpivotPlan last;
    private boolean rows;
    private boolean matched;

    Unpivoting(UnpivotExtractor extractor, Scope scope) {
        this.scope = scope;
        this.rules = UnpivotRules.of(extractor, scope);
    }

    Iterator<? extends @Nullable Object> records(Row row) {
        UnpivotPlan plan = planOf(row);
        rows = true;
        matched |= !plan.entries().isEmpty();
        return plan.records(row);
    }

    /** Deals with the end of a page: a source that renamed its columns has rows of which nothing is turned. */
    void end() {
        if (rows && !matched && rules.extractor().fold() == null) {
            rules.extractor()
                    .onShapeError()
                    .handle("turn columns into rows", "no column of any row is one that is turned into rows", scope);
        }
    }

    private UnpivotPlan planOf(Row row) {
        UnpivotPlan plan = last;
        if (plan == null || !(row.hasKeysOf(plan.sample()) || plan.fits(row))) {
            plan = plan(row);
            last = plan;
        }
        return plan;
    }

    private UnpivotPlan plan(Row row) {
        List<String> columns = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            columns.add(row.keyAt(i));
        }
        UnpivotPlan known = plans.get(columns);
        if (known == null) {
            known = rules.plan(row, columns);
            plans.put(columns, known);
            if (plans.size() > PLANS) {
                plans.keySet().remove(plans.keySet().iterator().next());
            }
        }
        return known;
    }
}
