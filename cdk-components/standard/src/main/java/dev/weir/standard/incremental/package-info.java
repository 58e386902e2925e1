/** Cursors: windows of time or of counts that are still to be read, and how far a stream or partition was read. */
@NullMarked
package dev.weir.standard.incremental;

import org.jspecify.annotations.NullMarked;
