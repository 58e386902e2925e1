/** Why artifacts cannot be had, and at what place of a manifest that is said. */
@NullMarked
package dev.weir.components.failure;

import org.jspecify.annotations.NullMarked;
