package dev.weir.lake.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The windows of the cursor that were read of one partition of a source. The end of a window counts as read, to its own
 * precision; an end that is a day only if another window starts on the next one, as some sources leave that day out. For
 * one thread at a time.
 */
final class Windows {

    private static final long DAY = 86_400;
    private static final int MOST_APART = 64;

    private final List<Span> spans = new ArrayList<>();
    private boolean whole;
    private boolean ofDays;
    private final Set<Long> starts = new HashSet<>();
    private final Set<Long> dayEnds = new HashSet<>();

    /** From a second of UTC up to, not including, another one. */
    record Span(long from, long to) {}

    /** Says that everything was read. */
    void addWhole() {
        whole = true;
    }

    boolean isWhole() {
        return whole;
    }

    /** Adds a window, given by its first second and the second behind its last. */
    void add(Span window) {
        starts.add(window.from());
        spans.add(window);
        if (spans.size() > MOST_APART) {
            merge();
        }
    }

    /** Adds a window of whole days whose end is a day. */
    void addDays(Span window) {
        ofDays = true;
        dayEnds.add(window.to());
        add(window);
    }

    /** Whether a day that a window ends with was read: another one starts on the next. */
    private boolean daysInclude() {
        return dayEnds.stream().anyMatch(end -> starts.contains(end + DAY));
    }

    private void merge() {
        spans.sort(Comparator.comparingLong(Span::from));
        List<Span> merged = new ArrayList<>();
        long slack = daysInclude() ? DAY : 0;
        for (Span span : spans) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span.from() <= last.to() + slack) {
                merged.set(merged.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                merged.add(span);
            }
        }
        spans.clear();
        spans.addAll(merged);
    }

    /** Whether everything in a span was read. */
    boolean cover(Span unit) {
        merge();
        long slack = daysInclude() ? DAY : 0;
        return whole || spans.stream().anyMatch(span -> span.from() <= unit.from() && unit.to() <= end(span, slack));
    }

    private static long end(Span span, long slack) {
        return span.to() == Long.MAX_VALUE ? span.to() : span.to() + slack;
    }

    /** Whether something in a span may have been read. */
    boolean touch(Span unit) {
        long last = ofDays ? 0 : 1;
        return whole || spans.stream().anyMatch(span -> span.from() < unit.to() && unit.from() <= span.to() - last);
    }
}
