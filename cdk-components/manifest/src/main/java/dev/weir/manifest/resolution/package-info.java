/** Makes a manifest explicit: references followed, component types inferred, parameters handed down. */
@NullMarked
package dev.weir.manifest.resolution;

import org.jspecify.annotations.NullMarked;
