/** Names of fields in one style. */
@NullMarked
package dev.weir.parsers.headers;

import org.jspecify.annotations.NullMarked;
