/** JSON in and out: documents walked through as they arrive, values written without spaces. */
@NullMarked
package dev.weir.engine.json;

import org.jspecify.annotations.NullMarked;
