/** How a configuration is brought into its present form and checked before a run. */
@NullMarked
package dev.weir.standard.config;

import org.jspecify.annotations.NullMarked;
