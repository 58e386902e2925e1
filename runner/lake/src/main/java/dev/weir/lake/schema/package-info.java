/**
 * Columns from a stream's JSON schema: which name and type each field gets, and how they follow the schema from run to run,
 * without any file format in sight.
 */
@NullMarked
package dev.weir.lake.schema;

import org.jspecify.annotations.NullMarked;
