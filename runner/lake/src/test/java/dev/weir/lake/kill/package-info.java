/**
 * Runs that are killed, cut off from their lake, or out of disk, at random moments from a seed; and what has to hold of
 * the lake at every moment, and after the next run.
 */
@NullMarked
package dev.weir.lake.kill;

import org.jspecify.annotations.NullMarked;
