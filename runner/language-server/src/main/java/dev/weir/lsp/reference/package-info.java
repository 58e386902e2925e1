/** References of a manifest, and what they lead to. */
@NullMarked
package dev.weir.lsp.reference;

import org.jspecify.annotations.NullMarked;
