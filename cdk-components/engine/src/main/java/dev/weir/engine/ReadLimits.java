package dev.weir.engine;

/**
 * How much is read at most, for a look at a connector. What a limit cuts off is missing, and states go on as if it had been read:
 * nothing that is kept may come of a limited reading.
 *
 * @param pages   pages of each slice, those of parent streams included
 * @param slices  slices of each stream, those of parent streams included
 * @param records records of a stream, after which no further page or slice is begun; a page is read to its end, unless that takes
 *                {@value #REST} records more
 */
public record ReadLimits(int pages, int slices, long records) {

    /** How many records are read beyond the limit, so that a page comes to its end. */
    public static final int REST = 10_000;

    /** Everything is read. */
    public static final ReadLimits NONE = new ReadLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

    public ReadLimits {
        if (pages < 1 || slices < 1 || records < 1) {
            throw new IllegalArgumentException("a limit is less than 1");
        }
    }
}
