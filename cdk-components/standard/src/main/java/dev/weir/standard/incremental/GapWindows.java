package dev.weir.standard.incremental;

import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The windows of one gap between what was read, made one after the other. */
final class GapWindows implements Iterator<Interval<OffsetDateTime>> {

    /**
     * Time that was not read.
     *
     * @param lower where it begins
     * @param upper where it ends
     * @param last  whether it reaches to the end of all, so that its upper bound is to be read as well
     */
    record Gap(OffsetDateTime lower, OffsetDateTime upper, boolean last) {}

    private final WindowRules rules;
    private final OffsetDateTime upper;
    private final boolean last;
    private @Nullable OffsetDateTime lower;
    private @Nullable Interval<OffsetDateTime> next;

    GapWindows(Gap gap, WindowRules rules) {
        this.rules = rules;
        this.upper = gap.upper;
        this.last = gap.last;
        this.lower = beginning(gap);
        this.next = lower == null ? null : first(lower);
    }

    private @Nullable OffsetDateTime beginning(Gap gap) {
        boolean empty = gap.lower.isEqual(upper) && rules.granularity() == null;
        if (gap.lower.isAfter(upper) || empty || upper.isBefore(rules.start())) {
            return null;
        }
        OffsetDateTime from = rules.start().isAfter(gap.lower) ? rules.start() : gap.lower;
        OffsetDateTime clamped = rules.period().ceiling(from);
        boolean unwanted = clamped.isEqual(upper) && (rules.comparesStrictly() || !last);
        return clamped.isAfter(upper) || unwanted ? null : clamped;
    }

    private @Nullable Interval<OffsetDateTime> first(OffsetDateTime from) {
        if (rules.reach(from).isBefore(upper)) {
            return advance(from);
        }
        lower = null;
        boolean included = last && rules.granularity() != null;
        OffsetDateTime end = included ? upper : rules.period().ceiling(upper);
        return new Interval<>(from, last ? end : rules.before(end), null);
    }

    private @Nullable Interval<OffsetDateTime> advance(OffsetDateTime from) {
        OffsetDateTime reach = rules.reach(from);
        OffsetDateTime bound = upper.isBefore(reach) ? upper : reach;
        OffsetDateTime end = bound.isEqual(upper) ? bound : rules.period().ceiling(bound);
        boolean reached = !bound.isBefore(upper) || end.isEqual(upper);
        OffsetDateTime start = rules.period().ceiling(from);
        lower = reached ? null : end;
        if (!start.isBefore(end)) {
            lower = null;
            return null;
        }
        return new Interval<>(start, last && reached ? end : rules.before(end), null);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Interval<OffsetDateTime> next() {
        Interval<OffsetDateTime> present = next;
        if (present == null) {
            throw new NoSuchElementException();
        }
        OffsetDateTime from = lower;
        next = from == null ? null : advance(from);
        return present;
    }
}
