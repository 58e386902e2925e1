/** Reading: streams cut into slices, slices read by a bounded number of workers, records handed to the sink. */
@NullMarked
package dev.weir.engine.read;

import org.jspecify.annotations.NullMarked;
