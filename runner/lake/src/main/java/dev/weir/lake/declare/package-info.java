/** The declaration of a lake ({@code lake:} in YAML, given as JSON values): read once, into values that cannot be wrong. */
@NullMarked
package dev.weir.lake.declare;

import org.jspecify.annotations.NullMarked;
