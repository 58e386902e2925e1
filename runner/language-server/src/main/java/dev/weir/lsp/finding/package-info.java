/** Findings of the validator as clients show them, and what mends them. */
@NullMarked
package dev.weir.lsp.finding;

import org.jspecify.annotations.NullMarked;
