/** What has to stay in memory until the rest of a document says what it means. */
@NullMarked
package dev.weir.parsers.held;

import org.jspecify.annotations.NullMarked;
