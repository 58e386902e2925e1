/** Partition routers: a stream cut into one partition for each value of a list or for each record of a parent stream. */
@NullMarked
package dev.weir.standard.partition;

import org.jspecify.annotations.NullMarked;
