/** {@code weir completion}: scripts that let shells complete command lines, and the words that they ask for while they do. */
@NullMarked
package dev.weir.cli.completion;

import org.jspecify.annotations.NullMarked;
