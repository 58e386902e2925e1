/** Where the JSON schema of a stream's records comes from, and how their values are cast to it. */
@NullMarked
package dev.weir.standard.schema;

import org.jspecify.annotations.NullMarked;
