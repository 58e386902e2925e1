/** Which fields of a record a normaliser works on, and what happens to values that it cannot read. */
@NullMarked
package dev.weir.parsers.fields;

import org.jspecify.annotations.NullMarked;
