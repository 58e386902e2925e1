/** Tables as reports hold them: with lines above the header, headers of several rows, sections and footers. */
@NullMarked
package dev.weir.parsers.table;

import org.jspecify.annotations.NullMarked;
