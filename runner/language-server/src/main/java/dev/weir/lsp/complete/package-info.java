/** What can be written at a place. */
@NullMarked
package dev.weir.lsp.complete;

import org.jspecify.annotations.NullMarked;
