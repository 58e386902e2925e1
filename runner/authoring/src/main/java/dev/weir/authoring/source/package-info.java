/** Manifests as authors hand them in: a file, or standard input, read and resolved. */
@NullMarked
package dev.weir.authoring.source;

import org.jspecify.annotations.NullMarked;
