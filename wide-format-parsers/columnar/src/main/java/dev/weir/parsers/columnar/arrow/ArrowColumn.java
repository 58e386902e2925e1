package dev.weir.parsers.columnar.arrow;

import org.jspecify.annotations.Nullable;

/** The values of a column in a batch. */
@FunctionalInterface
interface ArrowColumn {

    /**
     * A value.
     *
     * @param index its position, from 0
     */
    @Nullable
    Object value(int index);
}
