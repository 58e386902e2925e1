package dev.weir.engine.read;

import dev.weir.engine.observe.Event;
import dev.weir.spi.component.PageTurn;
import dev.weir.spi.value.StreamSlice;

/** Counts the pages of one slice, and tells of them. Used by the slice's thread. */
final class SliceWatch {

    private final ReadWatch stream;
    private int pages;
    private long filtered;
    private long known;
    private long merged;

    SliceWatch(ReadWatch stream) {
        this.stream = stream;
    }

    /** Takes notice of a page; whether another one is read. */
    boolean goesOn(PageTurn turn, StreamSlice slice, SliceTally tally) {
        pages++;
        if (stream.tells()) {
            stream.tell(new Event.PageRead(
                    stream.place(slice),
                    turn.extracted(),
                    turn.records(),
                    tally.filteredByRule() - filtered,
                    tally.knownRecords() - known,
                    tally.mergedRecords() - merged,
                    turn.last(),
                    turn.next(),
                    turn.why().get()));
        }
        filtered = tally.filteredByRule();
        known = tally.knownRecords();
        merged = tally.mergedRecords();
        return turn.last() || stream.goesOnAfterPage(pages, slice);
    }
}
