/** Artifacts written into manifests, whose comments and layout stay. */
@NullMarked
package dev.weir.components.edit;

import org.jspecify.annotations.NullMarked;
