/** HTTP requests that were seen, and what of them goes into a manifest: where it goes, what is secret, what browsers add. */
@NullMarked
package dev.weir.authoring.scaffold.call;

import org.jspecify.annotations.NullMarked;
