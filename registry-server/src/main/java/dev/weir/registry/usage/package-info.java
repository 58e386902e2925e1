/** How much is used: downloads, counted while files are handed out and written down in batches. */
@NullMarked
package dev.weir.registry.usage;

import org.jspecify.annotations.NullMarked;
