/** A connector as a whole: its streams, the form of its configuration, and how a configuration is checked. */
@NullMarked
package dev.weir.standard.source;

import org.jspecify.annotations.NullMarked;
