/** Texts as clients address them: by lines, and by UTF-16 units in lines. */
@NullMarked
package dev.weir.lsp.text;

import org.jspecify.annotations.NullMarked;
