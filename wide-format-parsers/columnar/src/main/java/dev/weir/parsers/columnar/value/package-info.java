/** What the values of typed files become, and how much of them is read. */
@NullMarked
package dev.weir.parsers.columnar.value;

import org.jspecify.annotations.NullMarked;
