/** Any bytes as the bodies of decoders and extractors. */
@NullMarked
package dev.weir.parsers.fuzz;

import org.jspecify.annotations.NullMarked;
