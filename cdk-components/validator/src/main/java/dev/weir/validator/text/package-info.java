/** The text of a manifest by lines and words. */
@NullMarked
package dev.weir.validator.text;

import org.jspecify.annotations.NullMarked;
