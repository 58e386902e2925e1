/** The page loop: how the records of a slice are pulled, answer by answer. */
@NullMarked
package dev.weir.standard.retriever;

import org.jspecify.annotations.NullMarked;
