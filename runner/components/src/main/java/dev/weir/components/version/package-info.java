/** Which of two versions is newer, as Maven has it. */
@NullMarked
package dev.weir.components.version;

import org.jspecify.annotations.NullMarked;
