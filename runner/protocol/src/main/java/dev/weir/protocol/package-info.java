/**
 * The Airbyte protocol: one JSON message a line. {@link dev.weir.protocol.ProtocolSink} writes what a run produces,
 * {@link dev.weir.protocol.ProtocolWriter} everything else; catalogue and state files are read into small records.
 */
@NullMarked
package dev.weir.protocol;

import org.jspecify.annotations.NullMarked;
