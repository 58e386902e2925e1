/** Paths of a Maven repository as values: parsed once, with everything refused that no client of good will sends. */
@NullMarked
package dev.weir.registry.layout;

import org.jspecify.annotations.NullMarked;
