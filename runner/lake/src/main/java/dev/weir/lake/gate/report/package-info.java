/** What rules find in a load, and what follows from it. */
@NullMarked
package dev.weir.lake.gate.report;

import org.jspecify.annotations.NullMarked;
