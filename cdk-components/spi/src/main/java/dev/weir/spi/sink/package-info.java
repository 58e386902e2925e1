/** Where records go: what a sink is told while streams are read. */
@NullMarked
package dev.weir.spi.sink;

import org.jspecify.annotations.NullMarked;
