/** Recordings of a connector and what has to come of them: read again offline, compared, renewed. */
@NullMarked
package dev.weir.trial.golden;

import org.jspecify.annotations.NullMarked;
