package dev.weir.parsers.totals;

import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells rows of totals from others, by themselves.
 *
 * @param field    the field that says it; null if none does
 * @param isTotal  what it holds in rows of totals
 * @param nullKeys fields that hold nothing in rows of totals; empty if none says it
 */
record TotalsCondition(@Nullable String field, Predicate<String> isTotal, List<String> nullKeys) {

    static TotalsCondition of(TotalsRowFilter rules, Scope scope) {
        TotalsMatch match = rules.match();
        return new TotalsCondition(
                match == null ? null : match.field().in(scope),
                match == null ? text -> false : match.test(scope),
                rules.nullKeys().stream().map(key -> key.in(scope)).toList());
    }

    boolean test(Row row) {
        if (field != null) {
            Object value = row.get(field);
            if (value != null && isTotal.test(String.valueOf(value))) {
                return true;
            }
        }
        return !nullKeys.isEmpty() && nullKeys.stream().allMatch(key -> isNothing(row.get(key)));
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }

    /** The fields by which rows of totals are known. */
    Set<String> labels() {
        Set<String> labels = new HashSet<>(nullKeys);
        if (field != null) {
            labels.add(field);
        }
        return labels;
    }
}
