/** Calls over HTTP: writing, signing, sending, waiting and repeating, behind one seam to the network. */
@NullMarked
package dev.weir.engine.http;

import org.jspecify.annotations.NullMarked;
