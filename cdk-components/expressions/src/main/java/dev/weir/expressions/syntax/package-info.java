/** Template text to syntax tree: lexer, precedence parser, and the paths that a tree reads. */
@NullMarked
package dev.weir.expressions.syntax;

import org.jspecify.annotations.NullMarked;
