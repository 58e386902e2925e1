/** Component descriptors as data: what types there are, where they can stand, and what parameters they take. */
@NullMarked
package dev.weir.descriptors;

import org.jspecify.annotations.NullMarked;
