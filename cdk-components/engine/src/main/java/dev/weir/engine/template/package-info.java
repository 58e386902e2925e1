/** The expression language behind the SPI's templates: scopes as variables, results as JSON values, failures with their place. */
@NullMarked
package dev.weir.engine.template;

import org.jspecify.annotations.NullMarked;
