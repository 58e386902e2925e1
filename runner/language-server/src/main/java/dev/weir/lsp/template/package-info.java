/** Templates while they are being written: what stands before a place, and what names mean. */
@NullMarked
package dev.weir.lsp.template;

import org.jspecify.annotations.NullMarked;
