/** What components may use of the engine: tokens, configuration updates, files, times. */
@NullMarked
package dev.weir.engine.runtime;

import org.jspecify.annotations.NullMarked;
