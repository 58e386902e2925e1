/** Data that a source prepares in jobs: they are started, followed until they are done, and what they made is downloaded. */
@NullMarked
package dev.weir.standard.async;

import org.jspecify.annotations.NullMarked;
