/** What the engine does for components while a stream is read: sending, tokens, JSON, parent streams, time. */
@NullMarked
package dev.weir.spi.read;

import org.jspecify.annotations.NullMarked;
