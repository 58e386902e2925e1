/** The Markdown page of a connector. */
@NullMarked
package dev.weir.authoring.page;

import org.jspecify.annotations.NullMarked;
