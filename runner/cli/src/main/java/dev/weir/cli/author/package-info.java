/** What authors ask of their manifests: {@code schema}, {@code inspect}, {@code docs}, {@code diff}, {@code infer-schema} and {@code new}. Nothing runs, and nothing is sent. */
@NullMarked
package dev.weir.cli.author;

import org.jspecify.annotations.NullMarked;
