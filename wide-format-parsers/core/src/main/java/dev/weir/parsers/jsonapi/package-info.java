/** Documents of JSON:API become records. */
@NullMarked
package dev.weir.parsers.jsonapi;

import org.jspecify.annotations.NullMarked;
