/** Templated parameters as components see them, and the scope that they are evaluated in. */
@NullMarked
package dev.weir.spi.template;

import org.jspecify.annotations.NullMarked;
