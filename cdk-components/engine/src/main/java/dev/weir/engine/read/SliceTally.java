package dev.weir.engine.read;

import dev.weir.spi.read.Tally;
import dev.weir.spi.sink.ReadFigures.Total;
import java.util.ArrayList;
import java.util.List;

/** Counts what is told while one slice is read. Used by one thread. */
final class SliceTally implements Tally {

    private final long[] outcomes = new long[Outcome.values().length];
    private final List<Total> totals = new ArrayList<>(0);
    private long extracted;
    private long filtered;
    private long known;
    private long merged;
    private long given;

    @Override
    public void requested(Outcome outcome) {
        outcomes[outcome.ordinal()]++;
    }

    @Override
    public void extracted() {
        extracted++;
    }

    @Override
    public void filtered(int records) {
        filtered += records;
    }

    @Override
    public void known(int records) {
        known += records;
        filtered += records;
    }

    @Override
    public void merged(int records) {
        merged += records;
        filtered += records;
    }

    @Override
    public void total(Total total) {
        BoundedTotals.add(totals, total);
    }

    /** A record was read. */
    void given() {
        given++;
    }

    long of(Outcome outcome) {
        return outcomes[outcome.ordinal()];
    }

    /** How many records there were; no fewer than went on or were left out, as not every component tells. */
    long settledExtracted() {
        return Math.max(extracted, given + filtered);
    }

    long filteredRecords() {
        return filtered;
    }

    long knownRecords() {
        return known;
    }

    long mergedRecords() {
        return merged;
    }

    long filteredByRule() {
        return filtered - known - merged;
    }

    List<Total> totals() {
        return totals;
    }
}
