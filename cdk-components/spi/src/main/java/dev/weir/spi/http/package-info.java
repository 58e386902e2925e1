/** Requests and responses as values; nothing here holds a connection. */
@NullMarked
package dev.weir.spi.http;

import org.jspecify.annotations.NullMarked;
