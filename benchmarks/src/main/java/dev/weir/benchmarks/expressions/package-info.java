/** How long templates take to be parsed and evaluated, by the shapes that manifests use most. */
@NullMarked
package dev.weir.benchmarks.expressions;

import org.jspecify.annotations.NullMarked;
