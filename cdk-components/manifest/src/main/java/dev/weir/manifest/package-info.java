/** Manifests from text to a tree that is resolved and checked against component descriptors; nothing of them is run. */
@NullMarked
package dev.weir.manifest;

import org.jspecify.annotations.NullMarked;
