/** Statistical data in the formats of SDMX becomes records. */
@NullMarked
package dev.weir.parsers.sdmx;

import org.jspecify.annotations.NullMarked;
