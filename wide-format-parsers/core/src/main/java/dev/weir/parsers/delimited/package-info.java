/** Reports with separated values. */
@NullMarked
package dev.weir.parsers.delimited;

import org.jspecify.annotations.NullMarked;
