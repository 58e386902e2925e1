/**
 * Where a lake lies: a folder or a bucket behind one interface, with files that stay invisible until they are published,
 * and small documents that can be written only once.
 */
@NullMarked
package dev.weir.lake.storage;

import org.jspecify.annotations.NullMarked;
