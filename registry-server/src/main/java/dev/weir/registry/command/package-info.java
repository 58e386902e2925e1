/** The commands of weir registry. */
@NullMarked
package dev.weir.registry.command;

import org.jspecify.annotations.NullMarked;
