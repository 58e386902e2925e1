/** Properties that a source wants to be asked for: which they are, and in how many requests they are asked for. */
@NullMarked
package dev.weir.standard.property;

import org.jspecify.annotations.NullMarked;
