package dev.weir.parsers.unpivot;

import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns columns of rows into records. Rows with the same columns are turned by one plan. Used by one thread. */
final class Unpivoting {

    /** How many plans are kept: rows of one report mostly have the same columns, or a few sets of them. */
    private static final int PLANS = 16;

    private final UnpivotRules rules;
    private final Deque<UnpivotPlan> plans = new ArrayDeque<>();

    Unpivoting(UnpivotExtractor extractor, Scope scope) {
        this.rules = UnpivotRules.of(extractor, scope);
    }

    Iterator<? extends @Nullable Object> records(Row row) {
        return plan(row).records(row);
    }

    private UnpivotPlan plan(Row row) {
        UnpivotPlan last = plans.peekFirst();
        if (last != null && row.hasKeysOf(last.sample())) {
            return last;
        }
        UnpivotPlan plan = known(row);
        if (plan == null) {
            plan = rules.plan(row);
            if (plans.size() == PLANS) {
                plans.removeLast();
            }
        }
        plans.addFirst(plan);
        return plan;
    }

    private @Nullable UnpivotPlan known(Row row) {
        List<String> keys = null;
        for (UnpivotPlan plan : plans) {
            keys = keys == null ? new ArrayList<>(row.keySet()) : keys;
            if (plan.columns().equals(keys)) {
                plans.remove(plan);
                return plan;
            }
        }
        return null;
    }
}
