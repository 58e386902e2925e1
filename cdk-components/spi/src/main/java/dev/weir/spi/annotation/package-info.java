/** How a record says that it is a component, and what its parameters are called, default to and hold. */
@NullMarked
package dev.weir.spi.annotation;

import org.jspecify.annotations.NullMarked;
