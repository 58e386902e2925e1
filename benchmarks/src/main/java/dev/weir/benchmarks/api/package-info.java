/** The API that whole programs read from when they are measured: bodies made beforehand, so that it costs little itself. */
@NullMarked
package dev.weir.benchmarks.api;

import org.jspecify.annotations.NullMarked;
