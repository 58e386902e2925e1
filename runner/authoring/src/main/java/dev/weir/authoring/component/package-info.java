/** The components of a resolved manifest, each with its type, its place, and where it and its fields come from. */
@NullMarked
package dev.weir.authoring.component;

import org.jspecify.annotations.NullMarked;
