/** Archives and compressed files, unpacked for the decoder of what is in them. */
@NullMarked
package dev.weir.parsers.archive;

import org.jspecify.annotations.NullMarked;
