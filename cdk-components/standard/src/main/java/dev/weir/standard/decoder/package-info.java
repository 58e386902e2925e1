/**
 * From a response's body to documents: JSON, JSON Lines, CSV, XML, lines, and archives that hold them. Every decoder reads
 * while the body arrives; what it keeps is one record, or one line, at a time.
 */
@NullMarked
package dev.weir.standard.decoder;

import org.jspecify.annotations.NullMarked;
