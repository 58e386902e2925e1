/** The program: weir registry. */
@NullMarked
package dev.weir.registry;

import org.jspecify.annotations.NullMarked;
