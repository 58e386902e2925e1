/** Python's regular expressions on Java's engine, bounded in work. */
@NullMarked
package dev.weir.expressions.regex;

import org.jspecify.annotations.NullMarked;
