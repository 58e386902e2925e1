/** The rules of a gate: each a record that reads itself from a declaration and judges evidence. */
@NullMarked
package dev.weir.lake.gate.rule;

import org.jspecify.annotations.NullMarked;
