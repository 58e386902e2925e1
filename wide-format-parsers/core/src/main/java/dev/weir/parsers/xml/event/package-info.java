/** XML as a stream of events, without document types and entities, within limits. */
@NullMarked
package dev.weir.parsers.xml.event;

import org.jspecify.annotations.NullMarked;
