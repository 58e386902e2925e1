package dev.weir.lake.parquet;

import dev.weir.lake.layout.Partition;

/**
 * A file and the partition that it belongs to.
 *
 * @param file      the file
 * @param partition the values of the partition's keys
 */
public record PartitionFile(WrittenFile file, Partition partition) {}
