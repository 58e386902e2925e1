package dev.weir.standard.incremental;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was read from one place to another.
 *
 * @param start      its beginning
 * @param end        its end, read as well
 * @param mostRecent the last place of a record in it; null if it held none
 */
record Interval<T>(T start, T end, @Nullable T mostRecent) {

    /**
     * Intervals in their order, those joined that overlap or are at most a unit apart.
     *
     * @param order     the order of places
     * @param increment the place one unit later
     */
    static <T> List<Interval<T>> merge(List<Interval<T>> intervals, Comparator<T> order, UnaryOperator<T> increment) {
        List<Interval<T>> sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.<Interval<T>, T>comparing(Interval::start, order).thenComparing(Interval::end, order));
        List<Interval<T>> merged = new ArrayList<>();
        for (Interval<T> next : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && order.compare(increment.apply(merged.get(last).end), next.start) >= 0) {
                merged.set(last, merged.get(last).joined(next, order));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private Interval<T> joined(Interval<T> next, Comparator<T> order) {
        T later = order.compare(next.end, end) > 0 ? next.end : end;
        return new Interval<>(start, later, laterRecord(next, order));
    }

    private @Nullable T laterRecord(Interval<T> next, Comparator<T> order) {
        T mine = mostRecent;
        T theirs = next.mostRecent;
        if (mine == null || theirs == null) {
            return theirs == null ? mine : theirs;
        }
        return order.compare(mine, theirs) > 0 ? mine : theirs;
    }
}
