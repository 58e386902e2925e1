/** What can be told of a YAML text while it is being written: mappings, lists and scalars with the places where they stand. Never fails. */
@NullMarked
package dev.weir.lsp.outline;

import org.jspecify.annotations.NullMarked;
