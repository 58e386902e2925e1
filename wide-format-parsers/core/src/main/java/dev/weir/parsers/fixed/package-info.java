/** Statements whose columns stand at fixed places. */
@NullMarked
package dev.weir.parsers.fixed;

import org.jspecify.annotations.NullMarked;
