/** What is wrong with a manifest, where, and how badly. */
@NullMarked
package dev.weir.manifest.problem;

import org.jspecify.annotations.NullMarked;
