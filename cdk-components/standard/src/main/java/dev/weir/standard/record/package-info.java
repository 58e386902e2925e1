/** From a response's body to records: the JSON decoder, extractors, the record selector and filters. */
@NullMarked
package dev.weir.standard.record;

import org.jspecify.annotations.NullMarked;
