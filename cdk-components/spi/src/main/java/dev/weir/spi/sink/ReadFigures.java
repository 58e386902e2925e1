package dev.weir.spi.sink;

import java.util.List;

/**
 * What it took to read a stream, and what became of its records; over all its slices, parent streams and requests for
 * credentials not included. Every record that was extracted is among the filtered ones or was given to the sink.
 *
 * @param requests  how many requests were answered or failed, each attempt counted
 * @param retried   how many of them were sent again, perhaps for a smaller page or window
 * @param ignored   how many ended by an error handler's IGNORE
 * @param failed    how many failed for good
 * @param extracted how many records the extractor gave
 * @param filtered  how many of them did not go on by themselves: left out by the record filter, known already, or merged
 *                  into others
 * @param totals    what parsers compared with totals that the source states: {@value #MOST_TOTALS} that agree and as many
 *                  that do not, at most
 */
public record ReadFigures(
        long requests, long retried, long ignored, long failed, long extracted, long filtered, List<Total> totals) {

    /** How many totals that agree are kept, and how many that do not. */
    public static final int MOST_TOTALS = 100;

    /** Of a stream that nothing is known of. */
    public static final ReadFigures NONE = new ReadFigures(0, 0, 0, 0, 0, 0, List.of());

    public ReadFigures {
        totals = List.copyOf(totals);
    }

    /**
     * A total that the source states, beside what its rows add up to.
     *
     * @param name    what was added up, usually a column
     * @param stated  what the source says
     * @param found   what the rows add up to
     * @param agrees  whether they are the same, within the parser's tolerance
     */
    public record Total(String name, String stated, String found, boolean agrees) {}
}
