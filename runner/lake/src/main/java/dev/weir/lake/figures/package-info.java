/** What the load of a data set looks like, gathered while it is written: counts, bounds, repeated keys, sums. */
@NullMarked
package dev.weir.lake.figures;

import org.jspecify.annotations.NullMarked;
