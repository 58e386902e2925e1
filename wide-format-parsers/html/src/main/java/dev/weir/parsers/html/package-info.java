/** Tables of HTML pages as records. */
@NullMarked
package dev.weir.parsers.html;

import org.jspecify.annotations.NullMarked;
