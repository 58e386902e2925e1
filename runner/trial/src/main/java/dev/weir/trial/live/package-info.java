/** A test read: some pages of some slices, told as it goes, and what the records say of the manifest. */
@NullMarked
package dev.weir.trial.live;

import org.jspecify.annotations.NullMarked;
