/** In which folder a row belongs: the keys of partitions, their values, and which partitions a run has read as a whole. */
@NullMarked
package dev.weir.lake.layout;

import org.jspecify.annotations.NullMarked;
