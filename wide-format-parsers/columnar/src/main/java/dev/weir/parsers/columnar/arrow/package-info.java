/** Arrow streams and files, batch by batch. */
@NullMarked
package dev.weir.parsers.columnar.arrow;

import org.jspecify.annotations.NullMarked;
