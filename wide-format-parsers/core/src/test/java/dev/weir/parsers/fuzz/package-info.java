/** Any bytes as the bodies of decoders. */
@NullMarked
package dev.weir.parsers.fuzz;

import org.jspecify.annotations.NullMarked;
