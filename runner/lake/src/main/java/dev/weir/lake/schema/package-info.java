/** Columns from a stream's JSON schema: which type each field gets, without any file format in sight. */
@NullMarked
package dev.weir.lake.schema;

import org.jspecify.annotations.NullMarked;
