/** The fields of a stream's records, as far as the manifest tells them. */
@NullMarked
package dev.weir.authoring.record;

import org.jspecify.annotations.NullMarked;
