/** Checks a resolved manifest against component descriptors, and says for each flaw where it is and what to write instead. */
@NullMarked
package dev.weir.manifest.validation;

import org.jspecify.annotations.NullMarked;
