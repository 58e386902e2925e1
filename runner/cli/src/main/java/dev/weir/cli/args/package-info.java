/** The command line: options as data, read into {@link dev.weir.cli.args.Arguments}, shown by {@link dev.weir.cli.args.Help}. */
@NullMarked
package dev.weir.cli.args;

import org.jspecify.annotations.NullMarked;
