package dev.weir.engine.read;

import dev.weir.engine.EngineOptions;
import dev.weir.engine.ReadLimits;
import dev.weir.engine.http.BeforeWaits;
import dev.weir.engine.observe.Event;
import dev.weir.engine.observe.Observer;
import dev.weir.engine.observe.Place;
import dev.weir.spi.value.StreamSlice;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How much of a stream is read, where that is limited, and who is told. Safe for concurrent use. */
final class ReadWatch {

    private final ReadLimits limits;
    private final @Nullable Observer observer;
    private final BeforeWaits beforeWaits;
    private final Place.Role role;
    private final String stream;
    private final AtomicLong records = new AtomicLong();

    private ReadWatch(EngineOptions options, BeforeWaits beforeWaits, Place.Role role, String stream) {
        this.limits = options.limits();
        this.observer = options.observer();
        this.beforeWaits = beforeWaits;
        this.role = role;
        this.stream = stream;
    }

    /** Watches a stream; null if nothing is limited, and nobody told. */
    static @Nullable ReadWatch of(EngineOptions options, BeforeWaits beforeWaits, Place.Role role, String stream) {
        boolean idle = options.observer() == null && options.limits().equals(ReadLimits.NONE);
        return idle ? null : new ReadWatch(options, beforeWaits, role, stream);
    }

    /** A slice that is about to be read. */
    SliceWatch begin(StreamSlice slice) {
        tell(new Event.SliceStarted(place(slice)));
        return new SliceWatch(this);
    }

    Place place(StreamSlice slice) {
        return new Place(role, stream, slice);
    }

    void tell(Event event) {
        if (observer != null) {
            observer.observe(event);
        }
    }

    /** Whether somebody is told; what was read goes to the sink before. */
    boolean tells() {
        if (observer != null) {
            beforeWaits.run();
        }
        return observer != null;
    }

    /** Counts a record that was read; false if that is enough of them, though the page goes on. */
    boolean goesOnAfterRecord(StreamSlice slice) {
        long read = records.incrementAndGet();
        if (read < limits.records() || read - limits.records() < ReadLimits.REST) {
            return true;
        }
        tell(new Event.LimitReached(place(slice), Event.Limit.RECORDS, 0));
        return false;
    }

    /** Whether another page is read, after so many of a slice. */
    boolean goesOnAfterPage(int pages, StreamSlice slice) {
        if (isFull()) {
            tell(new Event.LimitReached(place(slice), Event.Limit.RECORDS, 0));
            return false;
        }
        if (pages < limits.pages()) {
            return true;
        }
        tell(new Event.LimitReached(place(slice), Event.Limit.PAGES, 0));
        return false;
    }

    private boolean isFull() {
        return records.get() >= limits.records();
    }

    /** The slices that are read of all. */
    Iterator<StreamSlice> limited(Iterator<StreamSlice> all) {
        return new Limited(all, all instanceof SlicesAhead ahead ? ahead.total() : 0);
    }

    private final class Limited implements Iterator<StreamSlice> {

        private final Iterator<StreamSlice> all;
        private final int total;
        private int taken;
        private boolean told;

        Limited(Iterator<StreamSlice> all, int total) {
            this.all = all;
            this.total = total;
        }

        @Override
        public boolean hasNext() {
            if (taken > 0 && isFull()) {
                end(Event.Limit.RECORDS);
                return false;
            }
            if (taken == limits.slices()) {
                end(Event.Limit.SLICES);
                return false;
            }
            return all.hasNext();
        }

        private void end(Event.Limit limit) {
            if (!told && (total == 0 || total > taken)) {
                told = true;
                tell(new Event.LimitReached(place(StreamSlice.WHOLE), limit, total));
            }
        }

        @Override
        public StreamSlice next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            taken++;
            return all.next();
        }
    }
}
