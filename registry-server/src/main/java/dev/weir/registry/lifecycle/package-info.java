/** What becomes of a version after it was published: deprecated, yanked or revoked, by whom and why. */
@NullMarked
package dev.weir.registry.lifecycle;

import org.jspecify.annotations.NullMarked;
