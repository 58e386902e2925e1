/** Documentation in Markdown: of types, fields, words, and of what templates know. */
@NullMarked
package dev.weir.lsp.page;

import org.jspecify.annotations.NullMarked;
