/**
 * How many calls a source allows: policies that share them out among requests, by windows of time that stand or move, and corrected by
 * what the source itself says.
 */
@NullMarked
package dev.weir.standard.budget;

import org.jspecify.annotations.NullMarked;
