/**
 * The template language of manifests: texts parsed and compiled once, evaluated without reflection, with the values and quirks
 * of the reference language. Sees no files, no network and no system clock.
 */
@NullMarked
package dev.weir.expressions;

import org.jspecify.annotations.NullMarked;
