package dev.weir.parsers.totals;

/**
 * Counts the rows of the source that are nothing but totals. A source that makes several rows of one counts it once, at the first
 * of them; such a row counts as totals only if all that was made of it does.
 */
final class UncountedRows {

    private int total;
    private int seen;
    /** How many rows of the source stand behind the row that came last, how many rows of them were kept, and whether they count. */
    private int grown;

    private int kept;
    private boolean counted;

    /**
     * A row is dropped.
     *
     * @param sourceCount how many rows of the source there were with it
     */
    void dropped(int sourceCount) {
        if (sourceCount > seen) {
            start(sourceCount);
            count();
        }
    }

    /** A row is kept. */
    void kept(int sourceCount) {
        if (sourceCount > seen) {
            start(sourceCount);
        } else if (counted) {
            total -= grown;
            counted = false;
        }
        kept++;
    }

    /** The row that came last, and was kept, is dropped after all. */
    void dropLast() {
        if (--kept == 0) {
            count();
        }
    }

    private void start(int sourceCount) {
        grown = sourceCount - seen;
        seen = sourceCount;
        kept = 0;
        counted = false;
    }

    private void count() {
        total += grown;
        counted = true;
    }

    int total() {
        return total;
    }
}
