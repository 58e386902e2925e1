/**
 * Paths into JSON values, as the reference language writes them: keys, list positions and globs, with the meaning that
 * Python's dpath 2.2 gives them.
 */
@NullMarked
package dev.weir.standard.path;

import org.jspecify.annotations.NullMarked;
