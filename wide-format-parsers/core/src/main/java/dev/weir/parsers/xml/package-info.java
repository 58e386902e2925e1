/** Records in XML. */
@NullMarked
package dev.weir.parsers.xml;

import org.jspecify.annotations.NullMarked;
