/** What a recording of Java Flight Recorder says about where a program spent its time and memory. */
@NullMarked
package dev.weir.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
