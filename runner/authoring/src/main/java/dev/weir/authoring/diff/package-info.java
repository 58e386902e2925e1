/** What changed between two manifests, and the version that the change demands. */
@NullMarked
package dev.weir.authoring.diff;

import org.jspecify.annotations.NullMarked;
