/**
 * What a good engineer would write by hand for one API: no state, no repeated requests, no manifest, no general engine.
 * Each program marks how little the work can cost on this machine with the same libraries.
 */
@NullMarked
package dev.weir.benchmarks.ceiling;

import org.jspecify.annotations.NullMarked;
