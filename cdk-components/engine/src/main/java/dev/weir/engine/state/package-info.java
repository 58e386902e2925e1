/** How far streams were read: the cursor of a whole stream, with or without partitions, and its states. */
@NullMarked
package dev.weir.engine.state;

import org.jspecify.annotations.NullMarked;
