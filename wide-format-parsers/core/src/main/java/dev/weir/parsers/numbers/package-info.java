/** Texts of reports become exact numbers. */
@NullMarked
package dev.weir.parsers.numbers;

import org.jspecify.annotations.NullMarked;
