package dev.weir.engine.state;

import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cursor of a stream that is read in full each time: its state only says that there is none. */
final class FullRefreshCursor implements StreamCursor {

    private static final String NO_CURSOR = "__ab_no_cursor_state_message";

    private final @Nullable PartitionRouter router;
    private final Row known;
    private final Scope scope;
    private @Nullable Partitions partitions;

    FullRefreshCursor(@Nullable PartitionRouter router, Row state, Scope scope) {
        this.router = router;
        this.known = state.containsKey(NO_CURSOR) ? noCursor() : new Row();
        this.scope = scope;
    }

    @Override
    public Iterator<StreamSlice> slices() {
        if (router == null) {
            return List.of(StreamSlice.WHOLE).iterator();
        }
        partitions = router.open(new Row(), known, scope);
        return partitions;
    }

    @Override
    public void observe(Row record, StreamSlice slice) {}

    @Override
    public Optional<Row> close(StreamSlice slice) {
        return Optional.empty();
    }

    @Override
    public Row finish() {
        return state();
    }

    @Override
    public Row state() {
        return noCursor();
    }

    private static Row noCursor() {
        return Row.of(NO_CURSOR, true);
    }

    @Override
    public boolean wants(Row record, StreamSlice slice) {
        return true;
    }

    @Override
    public @Nullable Cursor cursorOf(StreamSlice slice) {
        return null;
    }

    @Override
    public void close() {
        if (partitions != null) {
            partitions.close();
        }
    }
}
