/** The files of artifacts, by what is in them: a cache that processes share, and bundles beside manifests. */
@NullMarked
package dev.weir.components.store;

import org.jspecify.annotations.NullMarked;
