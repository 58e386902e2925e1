/** What is counted and measured, for Prometheus: routes and kinds of answers, never names of what was asked for. */
@NullMarked
package dev.weir.registry.metrics;

import org.jspecify.annotations.NullMarked;
