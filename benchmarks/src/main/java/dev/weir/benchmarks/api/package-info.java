/**
 * The API that whole programs read from when they are measured. Bodies are slices of buffers that were rendered at the
 * start, so that it costs little itself, and only what was asked for is rendered.
 */
@NullMarked
package dev.weir.benchmarks.api;

import org.jspecify.annotations.NullMarked;
