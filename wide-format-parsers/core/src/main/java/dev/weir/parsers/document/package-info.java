/** Tables inside documents: what lies at several places of each, and rows that are made into records while they arrive. */
@NullMarked
package dev.weir.parsers.document;

import org.jspecify.annotations.NullMarked;
