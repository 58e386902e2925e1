/** A registry under load: many versions are published into it, and read by many clients at once. */
@NullMarked
package dev.weir.benchmarks.registry;

import org.jspecify.annotations.NullMarked;
