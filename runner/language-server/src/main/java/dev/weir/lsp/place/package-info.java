/** What may stand where in a manifest, by the descriptors of component types. */
@NullMarked
package dev.weir.lsp.place;

import org.jspecify.annotations.NullMarked;
