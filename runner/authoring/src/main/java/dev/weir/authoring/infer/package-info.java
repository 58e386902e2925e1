/** Schemas that are told from records, and how they drift from those that were declared. */
@NullMarked
package dev.weir.authoring.infer;

import org.jspecify.annotations.NullMarked;
