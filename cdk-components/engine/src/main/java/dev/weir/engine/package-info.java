/** The engine's front door: a connector, opened from a manifest, that can be checked, discovered and read. */
@NullMarked
package dev.weir.engine;

import org.jspecify.annotations.NullMarked;
