/** {@code weir registry publish}; the other actions of {@code weir registry} are a program of their own. */
@NullMarked
package dev.weir.cli.registry;

import org.jspecify.annotations.NullMarked;
