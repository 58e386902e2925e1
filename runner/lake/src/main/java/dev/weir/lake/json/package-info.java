/** JSON text to rows and back. */
@NullMarked
package dev.weir.lake.json;

import org.jspecify.annotations.NullMarked;
