package dev.weir.spi.value;

import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * JSON values that are pulled one by one, usually rows, while the response still arrives. Used by one thread; closed by
 * whoever opened it, also when it was not read to its end. Failures of the source are {@code ConnectorException}s.
 */
public interface Rows extends Iterator<@Nullable Object>, AutoCloseable {

    @Override
    void close();

    /**
     * How many rows of the source stand behind those that were given so far; negative if each was one. Who makes several
     * rows of one, or drops rows that the source counts in its pages, says so here: paginators count the source's.
     */
    default int sourceRows() {
        return -1;
    }

    /** No rows. */
    static Rows none() {
        return of(java.util.Collections.<@Nullable Object>emptyIterator());
    }

    /** Rows that need no closing. */
    static Rows of(Iterator<? extends @Nullable Object> values) {
        return of(values, () -> {});
    }

    /** Rows with what is to be closed after them. */
    static Rows of(Iterator<? extends @Nullable Object> values, Runnable close) {
        return new Rows() {
            @Override
            public boolean hasNext() {
                return values.hasNext();
            }

            @Override
            public @Nullable Object next() {
                return values.next();
            }

            @Override
            public void close() {
                close.run();
            }
        };
    }

    /** The same rows, each passed through a step. */
    default Rows map(UnaryOperator<@Nullable Object> step) {
        Rows inner = this;
        return new Rows() {
            @Override
            public boolean hasNext() {
                return inner.hasNext();
            }

            @Override
            public @Nullable Object next() {
                return step.apply(inner.next());
            }

            @Override
            public int sourceRows() {
                return inner.sourceRows();
            }

            @Override
            public void close() {
                inner.close();
            }
        };
    }
}
