package dev.weir.spi.value;

/**
 * One record of a stream, with the slice that it was read in.
 *
 * @param streamName the stream's name
 * @param data       the record's fields; owned by whoever holds the record
 * @param slice      the slice that it was read in
 */
public record Record(String streamName, Row data, StreamSlice slice) {}
