/** What authors ask of their manifests: {@code schema}, {@code inspect}, {@code docs} and {@code diff}. Nothing runs, and nothing is sent. */
@NullMarked
package dev.weir.cli.author;

import org.jspecify.annotations.NullMarked;
