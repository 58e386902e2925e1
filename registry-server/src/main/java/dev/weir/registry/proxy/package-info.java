/** Repositories elsewhere whose files are handed on, and kept: for allowed groups, never for those that are hosted here. */
@NullMarked
package dev.weir.registry.proxy;

import org.jspecify.annotations.NullMarked;
