/** Avro container files, block by block. */
@NullMarked
package dev.weir.parsers.columnar.avro;

import org.jspecify.annotations.NullMarked;
