/** Texts as Python sees them: code points, quotes and escapes, letter case, white space. */
@NullMarked
package dev.weir.expressions.text;

import org.jspecify.annotations.NullMarked;
