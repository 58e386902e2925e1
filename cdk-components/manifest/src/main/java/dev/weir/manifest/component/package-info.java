/** The artifacts that a manifest takes components from: {@code metadata.weir}, as it is written. */
@NullMarked
package dev.weir.manifest.component;

import org.jspecify.annotations.NullMarked;
