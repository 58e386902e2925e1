package dev.weir.lake.parquet;

import dev.weir.lake.storage.StagedFile;
import dev.weir.spi.value.Row;

/**
 * A Parquet file that is complete and not yet visible.
 *
 * @param staged where it is and will be, and its size
 * @param rows   how many rows it has
 * @param sha256 its digest, in hexadecimal
 * @param bounds the smallest and the largest value of its integer, date and timestamp columns, by name:
 *               {@code {"min": …, "max": …}}
 */
public record WrittenFile(StagedFile staged, long rows, String sha256, Row bounds) {}
