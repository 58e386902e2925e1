/** A component as its author writes it: one record, its documentation, its test. */
@NullMarked
package dev.weir.example;

import org.jspecify.annotations.NullMarked;
