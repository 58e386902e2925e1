/** Where parsers take their rows from, and what they all do when something is not as it should be. */
@NullMarked
package dev.weir.parsers.source;

import org.jspecify.annotations.NullMarked;
