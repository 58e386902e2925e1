/** Answers of a source, scripted, and what was asked of it. */
@NullMarked
package dev.weir.standard.exchange;

import org.jspecify.annotations.NullMarked;
