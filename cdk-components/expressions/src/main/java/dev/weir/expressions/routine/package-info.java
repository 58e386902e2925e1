/** Functions, filters, tests and methods as named routines whose arguments are bound as Python binds them. */
@NullMarked
package dev.weir.expressions.routine;

import org.jspecify.annotations.NullMarked;
