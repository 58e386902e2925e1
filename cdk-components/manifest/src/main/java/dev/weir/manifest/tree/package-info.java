/** A manifest as a tree of immutable nodes that know where in which file they stand. */
@NullMarked
package dev.weir.manifest.tree;

import org.jspecify.annotations.NullMarked;
