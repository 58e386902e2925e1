/** Connectors as artifacts: an archive with a manifest, its lock and its schemas, validated on entry against the components that the lock names. */
@NullMarked
package dev.weir.registry.connector;

import org.jspecify.annotations.NullMarked;
