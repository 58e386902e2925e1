package dev.weir.standard.incremental;

import dev.weir.spi.value.Row;

/**
 * What the bounds of a window are called.
 *
 * @param start its beginning
 * @param end   its end
 */
record WindowNames(String start, String end) {

    /** A window as slices carry it. */
    Row window(String from, String to) {
        Row window = Row.of(start, from);
        window.put(end, to);
        return window;
    }
}
