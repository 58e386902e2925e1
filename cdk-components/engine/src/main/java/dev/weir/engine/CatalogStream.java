package dev.weir.engine;

import dev.weir.spi.sink.StreamInfo;

/**
 * A stream that can be read.
 *
 * @param info        the stream
 * @param incremental whether it can go on from where the last sync ended
 * @param sourceDefined whether the source alone says which field orders the records
 * @param fileBased   whether its records have files
 */
public record CatalogStream(StreamInfo info, boolean incremental, boolean sourceDefined, boolean fileBased) {}
