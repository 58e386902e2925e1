/** The open documents. */
@NullMarked
package dev.weir.lsp.document;

import org.jspecify.annotations.NullMarked;
