/** What is known of the word under the pointer. */
@NullMarked
package dev.weir.lsp.hover;

import org.jspecify.annotations.NullMarked;
