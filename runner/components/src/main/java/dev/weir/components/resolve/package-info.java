/** The one package that sees maven-resolver: coordinates to files. No run needs it, only locking. */
@NullMarked
package dev.weir.components.resolve;

import org.jspecify.annotations.NullMarked;
