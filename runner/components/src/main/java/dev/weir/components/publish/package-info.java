/** Connectors put into a registry: a manifest with its lock and schemas as one archive, and a POM. */
@NullMarked
package dev.weir.components.publish;

import org.jspecify.annotations.NullMarked;
