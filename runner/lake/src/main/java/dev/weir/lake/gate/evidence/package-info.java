/** What is known of a load: all that rules judge, as values that JSON can hold. */
@NullMarked
package dev.weir.lake.gate.evidence;

import org.jspecify.annotations.NullMarked;
