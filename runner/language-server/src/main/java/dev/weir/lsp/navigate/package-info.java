/** Ways from one place of a manifest to others: definitions, references, new names, an outline. */
@NullMarked
package dev.weir.lsp.navigate;

import org.jspecify.annotations.NullMarked;
