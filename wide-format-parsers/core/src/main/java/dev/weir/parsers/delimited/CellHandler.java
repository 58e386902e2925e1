package dev.weir.parsers.delimited;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dev.weir.parsers.source.Unreadable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the cells of a line from the library's buffer. */
final class CellHandler extends AbstractBaseCsvCallbackHandler<List<@Nullable Object>> {

    private final DelimitedLimits limits;
    private @Nullable Object[] cells = new Object[0];
    private int expected = 16;
    private int count;
    private int length;

    CellHandler(DelimitedLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new Object[expected];
        count = 0;
        length = 0;
    }

    @Override
    protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
        if (fieldIdx == cells.length) {
            cells = Arrays.copyOf(cells, fieldIdx * 2);
        }
        cells[fieldIdx] = CellTexts.of(buf, offset, len);
        count = fieldIdx + 1;
        length += len;
        if (count > limits.columns()) {
            throw Unreadable.limit("CSV", "a line has more than " + limits.columns() + " cells", "columns");
        }
        if (length > limits.recordCharacters()) {
            throw Unreadable.limit(
                    "CSV", "a line has more than " + limits.recordCharacters() + " characters", "record_characters");
        }
    }

    @Override
    protected List<@Nullable Object> buildRecord() {
        if (count == 0) {
            return List.of();
        }
        expected = count;
        return Arrays.asList(count == cells.length ? cells : Arrays.copyOf(cells, count));
    }

    /** The line in which the present record began, from 1. */
    long line() {
        return getStartingLineNumber();
    }
}
