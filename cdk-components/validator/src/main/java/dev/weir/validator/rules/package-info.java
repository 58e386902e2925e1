/** The rules for what hurts in production. */
@NullMarked
package dev.weir.validator.rules;

import org.jspecify.annotations.NullMarked;
