/** A manifest as the components that it is made of. */
@NullMarked
package dev.weir.validator.component;

import org.jspecify.annotations.NullMarked;
