/** Text of bodies, and patterns in it. */
@NullMarked
package dev.weir.parsers.text;

import org.jspecify.annotations.NullMarked;
