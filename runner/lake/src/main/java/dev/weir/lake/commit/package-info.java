/**
 * How a run becomes visible: an intent, one decision that is written once, then publication and the run's manifest; and
 * what the next run does about a run that was killed on the way.
 */
@NullMarked
package dev.weir.lake.commit;

import org.jspecify.annotations.NullMarked;
