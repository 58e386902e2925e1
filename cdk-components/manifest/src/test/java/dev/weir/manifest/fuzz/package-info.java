/** The reader of manifests against bytes that nobody would write: what Jazzer makes out of seeds. */
@NullMarked
package dev.weir.manifest.fuzz;

import org.jspecify.annotations.NullMarked;
