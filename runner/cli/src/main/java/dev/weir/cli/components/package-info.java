/** The commands of component artifacts: locking, bundling, looking for versions. */
@NullMarked
package dev.weir.cli.components;

import org.jspecify.annotations.NullMarked;
