/** Scalars become records, and records go into envelopes. */
@NullMarked
package dev.weir.parsers.scalar;

import org.jspecify.annotations.NullMarked;
