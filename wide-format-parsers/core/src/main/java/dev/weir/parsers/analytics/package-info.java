/** Reports of dimensions and metrics, as analytics products send them. */
@NullMarked
package dev.weir.parsers.analytics;

import org.jspecify.annotations.NullMarked;
