/** Changes made to records: fields added, removed, renamed and flattened. */
@NullMarked
package dev.weir.standard.transform;

import org.jspecify.annotations.NullMarked;
