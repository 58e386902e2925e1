/** What a manifest says of its streams: keys, cursors, parents, endpoints. What it does not say is said to be unknown. */
@NullMarked
package dev.weir.authoring.stream;

import org.jspecify.annotations.NullMarked;
