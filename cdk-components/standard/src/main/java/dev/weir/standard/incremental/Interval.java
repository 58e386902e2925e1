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
 * @param goesOnAt   where the next sync goes on, at its end or about it: what follows is not safe before that place was read;
 *                   null if it was
 */
record Interval<T>(
        T start, T end, @Nullable T mostRecent, @Nullable T goesOnAt) {

    Interval(T start, T end, @Nullable T mostRecent) {
        this(start, end, mostRecent, null);
    }

    /** The same, to go on at a place. */
    Interval<T> goingOnAt(T place) {
        return new Interval<>(start, end, mostRecent, place);
    }

    /**
     * Intervals in their order, those joined that overlap or are at most a unit apart, unless the place between them at which
     * to go on was not read.
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
            if (last >= 0 && merged.get(last).reaches(next, order, increment)) {
                merged.set(last, merged.get(last).joined(next, order, increment));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private boolean reaches(Interval<T> next, Comparator<T> order, UnaryOperator<T> increment) {
        return order.compare(increment.apply(end), next.start) >= 0
                && (goesOnAt == null || order.compare(goesOnAt, next.start) >= 0);
    }

    private Interval<T> joined(Interval<T> next, Comparator<T> order, UnaryOperator<T> increment) {
        T later = order.compare(next.end, end) > 0 ? next.end : end;
        T place = goesOnAt == null ? next.goesOnAt : goesOnAt;
        T read = goesOnAt == null ? end : next.end;
        boolean isPassed = place == null || order.compare(increment.apply(read), place) > 0;
        return new Interval<>(start, later, laterRecord(next, order), isPassed ? null : place);
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
