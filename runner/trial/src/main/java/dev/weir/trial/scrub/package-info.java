/** Secrets taken out of recordings: found in every spelling, replaced by stand-ins, looked for again at the end. */
@NullMarked
package dev.weir.trial.scrub;

import org.jspecify.annotations.NullMarked;
