package dev.weir.standard.incremental;

import dev.weir.spi.value.Row;
import dev.weir.standard.incremental.GapWindows.Gap;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The windows of all gaps, gap after gap. */
final class Windows implements Iterator<Row> {

    private final Iterator<Gap> gaps;
    private final WindowRules rules;
    private final Function<Interval<OffsetDateTime>, Row> written;
    private Iterator<Interval<OffsetDateTime>> present = Collections.emptyIterator();

    Windows(List<Gap> gaps, WindowRules rules, Function<Interval<OffsetDateTime>, Row> written) {
        this.gaps = gaps.iterator();
        this.rules = rules;
        this.written = written;
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext() && gaps.hasNext()) {
            present = new GapWindows(gaps.next(), rules);
        }
        return present.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return written.apply(present.next());
    }
}
