/**
 * Manifests of older language levels in the words of the present one. What was called otherwise, or stood elsewhere, is known from the
 * descriptors of the components; each use of it is a warning that names the successor.
 */
@NullMarked
package dev.weir.manifest.level;

import org.jspecify.annotations.NullMarked;
