package dev.weir.standard.partition;

import dev.weir.spi.component.Stream;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;

/** Finds where a parent stream starts, in the states that its child has had over time. */
final class ParentState {

    private static final String NO_CURSOR = "__ab_no_cursor_state_message";

    private ParentState() {}

    /** The parent's own state; else the child's global cursor; else the child's only value, as the parent's cursor. */
    static Row of(Stream parent, Row parentState, Row streamState, Scope scope) {
        if (parentState.get(parent.name()) instanceof Row own) {
            return own.copy();
        }
        Row state = streamState.copy();
        state.remove(NO_CURSOR);
        if (state.get("parent_state") instanceof Row parents && parents.get(parent.name()) instanceof Row own) {
            return own;
        }
        if (state.get("state") instanceof Row global) {
            return global;
        }
        IncrementalSync sync = parent.incrementalSync();
        if (sync != null && state.size() == 1 && isCursorValue(state.valueAt(0))) {
            return Row.of(sync.cursorField(scope), state.valueAt(0));
        }
        return new Row();
    }

    private static boolean isCursorValue(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof String || value instanceof Number;
    }
}
