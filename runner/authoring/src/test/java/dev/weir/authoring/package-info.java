/** What the tests of this module share: the manifests at hand, and texts that are kept. */
@NullMarked
package dev.weir.authoring;

import org.jspecify.annotations.NullMarked;
