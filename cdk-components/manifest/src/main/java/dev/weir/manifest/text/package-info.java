/** Words for messages: what a reader may have meant, and what there is to choose from. */
@NullMarked
package dev.weir.manifest.text;

import org.jspecify.annotations.NullMarked;
