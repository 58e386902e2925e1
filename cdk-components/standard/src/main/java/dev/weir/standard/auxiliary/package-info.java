/** Streams that are no data but say what there is to read: schemas, names of tables, properties. */
@NullMarked
package dev.weir.standard.auxiliary;

import org.jspecify.annotations.NullMarked;
