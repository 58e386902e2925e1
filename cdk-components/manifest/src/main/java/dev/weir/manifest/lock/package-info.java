/** {@code weir.lock}: which files the artifacts of a manifest are made of. Read, written, compared. */
@NullMarked
package dev.weir.manifest.lock;

import org.jspecify.annotations.NullMarked;
