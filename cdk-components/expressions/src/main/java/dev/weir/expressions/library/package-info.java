/** The filters, tests, functions and methods of the language, and the doors to attributes and items. */
@NullMarked
package dev.weir.expressions.library;

import org.jspecify.annotations.NullMarked;
