package dev.weir.standard.incremental;

import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.value.Row;
import dev.weir.standard.incremental.GapWindows.Gap;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How far a stream was read by time: the intervals of all syncs. What lies between them and after them is still to be
 * read. The state is the last record of the first interval, as everything before it is safe.
 */
final class DatetimeCursor implements Cursor {

    private static final Comparator<OffsetDateTime> TIMELINE = OffsetDateTime.timeLineOrder();

    private final TimeField field;
    private final WindowNames names;
    private final WindowRules rules;
    private final Span unit;
    private final Row legacy;
    private final OffsetDateTime lowest;
    private final Map<Row, OffsetDateTime> observed = new ConcurrentHashMap<>();
    private List<Interval<OffsetDateTime>> intervals;

    DatetimeCursor(TimeField field, WindowNames names, WindowRules rules, Row state, Duration lookback) {
        this.field = field;
        this.names = names;
        this.rules = rules;
        this.unit = rules.granularity() == null ? Span.of(Duration.ofMillis(1)) : rules.granularity();
        SyncedTime synced = SyncedTime.read(state, field, rules.start(), lookback);
        this.legacy = synced.legacy();
        this.lowest = rules.lowest(synced.until());
        this.intervals = goingOn(merged(synced.intervals()));
    }

    private List<Interval<OffsetDateTime>> goingOn(List<Interval<OffsetDateTime>> known) {
        List<Interval<OffsetDateTime>> all = new ArrayList<>(known);
        Interval<OffsetDateTime> last = all.remove(all.size() - 1);
        all.add(last.goingOnAt(rules.period().ceiling(last.end())));
        return all;
    }

    private List<Interval<OffsetDateTime>> merged(List<Interval<OffsetDateTime>> all) {
        return Interval.merge(all, TIMELINE, unit::after);
    }

    @Override
    public Iterator<Row> windows() {
        return new Windows(gaps(), rules, window -> {
            TimeCodec codec = field.codec();
            return names.window(codec.format(window.start()), codec.format(window.end()));
        });
    }

    private synchronized List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        OffsetDateTime first = intervals.get(0).start();
        if (rules.start().isBefore(first)) {
            gaps.add(new Gap(rules.start(), first, false));
        }
        for (int i = 0; i < intervals.size() - 1; i++) {
            OffsetDateTime end = intervals.get(i).end();
            OffsetDateTime lower =
                    rules.granularity() == null ? end : rules.granularity().after(end);
            gaps.add(new Gap(lower, intervals.get(i + 1).start(), false));
        }
        OffsetDateTime last = intervals.get(intervals.size() - 1).end();
        gaps.add(new Gap(rules.lookedBack(last), rules.end().get(), true));
        return gaps;
    }

    @Override
    public void observe(Row record, Row window) {
        OffsetDateTime time = field.of(record);
        if (time != null) {
            observed.merge(window, time, (known, next) -> next.isAfter(known) ? next : known);
        }
    }

    @Override
    public synchronized void close(Row window) {
        OffsetDateTime start = field.inState(window.get(names.start()));
        OffsetDateTime end = field.inState(window.get(names.end()));
        List<Interval<OffsetDateTime>> all = new ArrayList<>(intervals);
        all.add(new Interval<>(start, end, observed.remove(window)));
        intervals = merged(all);
    }

    @Override
    public synchronized Row state() {
        Interval<OffsetDateTime> first = intervals.get(0);
        OffsetDateTime safe = first.mostRecent() == null ? first.start() : first.mostRecent();
        Row state = legacy.copy();
        state.put(field.name(), field.codec().format(safe));
        return state;
    }

    @Override
    public boolean wants(Row record) {
        OffsetDateTime time = field.of(record);
        return time == null
                || !time.isBefore(lowest) && !time.isAfter(rules.end().get());
    }

    @Override
    public @Nullable Object valueOf(Row record) {
        OffsetDateTime time = field.of(record);
        return time == null ? null : field.codec().format(time);
    }

    @Override
    public Row from(Object place, Row window) {
        Row rest = window.copy();
        rest.put(names.start(), place);
        return rest;
    }

    @Override
    public List<Row> halves(Row window, @Nullable Duration smallest) {
        Span granularity = rules.granularity();
        OffsetDateTime start = field.inState(window.get(names.start()));
        OffsetDateTime end = field.inState(window.get(names.end()));
        Duration length = Duration.between(start, end);
        if (granularity == null || length.isNegative() || smallest != null && length.compareTo(smallest) <= 0) {
            return List.of();
        }
        Duration unit = Duration.between(start, granularity.after(start));
        long units = unit.isZero() || unit.isNegative() ? 0 : length.dividedBy(unit) + 1;
        if (units < 2) {
            return List.of();
        }
        OffsetDateTime second = start.plus(unit.multipliedBy(units / 2));
        TimeCodec codec = field.codec();
        return List.of(
                names.window(codec.format(start), codec.format(second.minus(unit))),
                names.window(codec.format(second), codec.format(end)));
    }

    @Override
    public Object canonical(Object value) {
        return field.codec().format(field.inState(value));
    }
}
