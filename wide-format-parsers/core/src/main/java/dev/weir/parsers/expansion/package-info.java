/** Lists inside lists become records that know what they stand in. */
@NullMarked
package dev.weir.parsers.expansion;

import org.jspecify.annotations.NullMarked;
