/** What to make of answers that are not as they should be, and how long to wait before asking again. */
@NullMarked
package dev.weir.standard.error;

import org.jspecify.annotations.NullMarked;
