/** The component tree of a manifest, as lines for a person or as JSON. */
@NullMarked
package dev.weir.authoring.inspect;

import org.jspecify.annotations.NullMarked;
