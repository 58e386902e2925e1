/** Files that belong to records. */
@NullMarked
package dev.weir.standard.file;

import org.jspecify.annotations.NullMarked;
