/** Dates, times and durations as templates know them, and the formats that read and print them. */
@NullMarked
package dev.weir.expressions.time;

import org.jspecify.annotations.NullMarked;
