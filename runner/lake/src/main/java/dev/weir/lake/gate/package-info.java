/** The gate: judges a load before anybody sees it, by declared rules and on figures that were gathered on the way. */
@NullMarked
package dev.weir.lake.gate;

import org.jspecify.annotations.NullMarked;
