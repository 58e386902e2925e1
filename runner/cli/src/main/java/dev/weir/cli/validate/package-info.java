/** {@code weir validate}: files, settings of projects, and forms of the answer. */
@NullMarked
package dev.weir.cli.validate;

import org.jspecify.annotations.NullMarked;
