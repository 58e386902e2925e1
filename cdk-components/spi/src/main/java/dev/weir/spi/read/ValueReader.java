package dev.weir.spi.read;

import dev.weir.spi.value.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Documents that are built whole, one after the other, and walked through in memory. */
public final class ValueReader implements DocumentReader {

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

    private final Iterator<? extends @Nullable Object> documents;
    private final UnaryOperator<@Nullable Object> handOut;
    private final Runnable close;
    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable Object present;

    private ValueReader(
            Iterator<? extends @Nullable Object> documents, UnaryOperator<@Nullable Object> handOut, Runnable close) {
        this.documents = documents;
        this.handOut = handOut;
        this.close = close;
    }

    /** Documents that stay in memory, as they are read several times; what is read of them is a copy. */
    public static ValueReader copying(List<@Nullable Object> documents) {
        return new ValueReader(documents.iterator(), Row::copyOf, () -> {});
    }

    /** Documents that are built when they are asked for, and handed out as they are. */
    public static ValueReader of(Iterator<? extends @Nullable Object> documents) {
        return of(documents, () -> {});
    }

    /** The same, with what is to be done when they are closed. */
    public static ValueReader of(Iterator<? extends @Nullable Object> documents, Runnable close) {
        return new ValueReader(documents, UnaryOperator.identity(), close);
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
        return handOut.apply(present);
    }

    @Override
    public void skip() {
        // the next step leads past the present value
    }

    @Override
    public void close() {
        close.run();
    }
}
