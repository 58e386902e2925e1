/** Recordings of a connector at work: captured, scrubbed, read again to see that they hold, and put in their place. */
@NullMarked
package dev.weir.trial.record;

import org.jspecify.annotations.NullMarked;
