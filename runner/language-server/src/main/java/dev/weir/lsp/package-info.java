/** The language server: what a client asks is answered from the open documents; nothing of them is run. */
@NullMarked
package dev.weir.lsp;

import org.jspecify.annotations.NullMarked;
