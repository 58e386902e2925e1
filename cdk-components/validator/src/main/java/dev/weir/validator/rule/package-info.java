/** What rules are, and what they look at. */
@NullMarked
package dev.weir.validator.rule;

import org.jspecify.annotations.NullMarked;
