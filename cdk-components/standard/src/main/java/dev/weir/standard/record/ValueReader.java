package dev.weir.standard.record;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.value.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents that are in memory; what is read of them is copied. */
final class ValueReader implements DocumentReader {

    /** A container that was entered, before its entry or element at a position. */
    private static final class Level {
        private final Object container;
        private int position = -1;

        Level(Object container) {
            this.container = container;
        }

        boolean next() {
            int size = container instanceof Row row ? row.size() : ((List<?>) container).size();
            return ++position < size;
        }

        @Nullable
        Object value() {
            return container instanceof Row row ? row.valueAt(position) : ((List<?>) container).get(position);
        }

        String key() {
            return container instanceof Row row ? row.keyAt(position) : "";
        }
    }

    private final Iterator<@Nullable Object> documents;
    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable Object present;

    ValueReader(List<@Nullable Object> documents) {
        this.documents = documents.iterator();
    }

    @Override
    public boolean nextDocument() {
        levels.clear();
        boolean more = documents.hasNext();
        present = more ? documents.next() : null;
        return more;
    }

    @Override
    public Kind kind() {
        return present instanceof Row ? Kind.OBJECT : present instanceof List<?> ? Kind.ARRAY : Kind.SCALAR;
    }

    @Override
    public void enter() {
        if (!(present instanceof Row) && !(present instanceof List<?>)) {
            throw new IllegalStateException("A scalar cannot be entered");
        }
        levels.push(new Level(present));
    }

    @Override
    public boolean next() {
        Level level = levels.element();
        boolean more = level.next();
        if (more) {
            present = level.value();
        } else {
            levels.pop();
        }
        return more;
    }

    @Override
    public String key() {
        return levels.element().key();
    }

    @Override
    public @Nullable Object read() {
        return Row.copyOf(present);
    }

    @Override
    public void skip() {
        // the next step leads past the present value
    }

    @Override
    public void close() {
        // holds nothing
    }
}
