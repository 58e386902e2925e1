/** Commands for trying a connector out: test reads, recordings, golden records. */
@NullMarked
package dev.weir.cli.trial;

import org.jspecify.annotations.NullMarked;
