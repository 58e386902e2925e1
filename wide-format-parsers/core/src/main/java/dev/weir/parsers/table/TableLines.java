package dev.weir.parsers.table;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of cells: texts, or values of other types where the source has them. A line without cells is blank. A list belongs to
 * its receiver and does not change any more. Used by one thread.
 */
public interface TableLines extends Iterator<List<@Nullable Object>> {

    /** The number of the line that was given last, as its readers count it, from 1. */
    long line();

    /** Where a line stands, for messages. */
    default String place(long line) {
        return "line " + line;
    }

    /** Whether a cell may be an empty text; if not, it is null instead. */
    default boolean givesEmptyTexts() {
        return true;
    }

    /** How many characters the cells of the line that was given last have together, if that is known; otherwise negative. */
    default int characters() {
        return -1;
    }

    /** Lines that are counted from 1. */
    static TableLines of(Iterator<List<@Nullable Object>> lines) {
        return new TableLines() {
            private long line;

            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public List<@Nullable Object> next() {
                List<@Nullable Object> next = lines.next();
                line++;
                return next;
            }

            @Override
            public long line() {
                return line;
            }
        };
    }
}
