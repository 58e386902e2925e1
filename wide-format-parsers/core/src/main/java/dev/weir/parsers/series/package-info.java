/** Series of values: arrays that belong together by their places, and points in time. */
@NullMarked
package dev.weir.parsers.series;

import org.jspecify.annotations.NullMarked;
