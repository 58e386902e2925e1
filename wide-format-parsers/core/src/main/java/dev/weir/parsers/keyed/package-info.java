/** Objects whose keys are data. */
@NullMarked
package dev.weir.parsers.keyed;

import org.jspecify.annotations.NullMarked;
