/** Fields that hold a document, or several values, as text. */
@NullMarked
package dev.weir.parsers.embedded;

import org.jspecify.annotations.NullMarked;
