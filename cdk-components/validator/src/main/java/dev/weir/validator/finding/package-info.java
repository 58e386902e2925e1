/** What was found, where it stands, and how it is mended. */
@NullMarked
package dev.weir.validator.finding;

import org.jspecify.annotations.NullMarked;
