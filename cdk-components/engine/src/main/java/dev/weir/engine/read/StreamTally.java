package dev.weir.engine.read;

import dev.weir.spi.read.Tally;
import dev.weir.spi.sink.ReadFigures;
import dev.weir.spi.sink.ReadFigures.Total;
import java.util.ArrayList;
import java.util.List;

/** Adds up what the slices of a stream counted, and counts what is told outside of slices. Safe for concurrent use. */
final class StreamTally implements Tally {

    private final long[] outcomes = new long[Outcome.values().length];
    private final List<Total> totals = new ArrayList<>(0);
    private long extracted;
    private long filtered;

    @Override
    public synchronized void requested(Outcome outcome) {
        outcomes[outcome.ordinal()]++;
    }

    @Override
    public synchronized void total(Total total) {
        BoundedTotals.add(totals, total);
    }

    synchronized void add(SliceTally slice) {
        for (Outcome outcome : Outcome.values()) {
            outcomes[outcome.ordinal()] += slice.of(outcome);
        }
        extracted += slice.settledExtracted();
        filtered += slice.filteredRecords();
        slice.totals().forEach(total -> BoundedTotals.add(totals, total));
    }

    synchronized ReadFigures figures() {
        long requests = 0;
        for (long count : outcomes) {
            requests += count;
        }
        return new ReadFigures(
                requests,
                outcomes[Outcome.RETRIED.ordinal()],
                outcomes[Outcome.IGNORED.ordinal()],
                outcomes[Outcome.FAILED.ordinal()],
                extracted,
                filtered,
                totals);
    }
}
