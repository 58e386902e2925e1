/** {@code weir lsp}: manifests in editors. */
@NullMarked
package dev.weir.cli.lsp;

import org.jspecify.annotations.NullMarked;
