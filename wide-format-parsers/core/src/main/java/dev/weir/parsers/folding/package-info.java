/** Fields of one kind become one field. */
@NullMarked
package dev.weir.parsers.folding;

import org.jspecify.annotations.NullMarked;
