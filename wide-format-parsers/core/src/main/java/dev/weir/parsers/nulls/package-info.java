/** Words for nothing become null. */
@NullMarked
package dev.weir.parsers.nulls;

import org.jspecify.annotations.NullMarked;
