/** {@code weir run}: reads all streams into a lake, shows how far it is, and sums up. */
@NullMarked
package dev.weir.cli.run;

import org.jspecify.annotations.NullMarked;
