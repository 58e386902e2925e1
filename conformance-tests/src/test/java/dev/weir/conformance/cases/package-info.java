/** Cases that were recorded from the reference, and their judge: the whole program does the same, and leaves nothing behind. */
@NullMarked
package dev.weir.conformance.cases;

import org.jspecify.annotations.NullMarked;
