package dev.weir.parsers.delimited;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dev.weir.spi.failure.ConnectorException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the cells of a line from the library's buffer. */
final class CellHandler extends AbstractBaseCsvCallbackHandler<List<@Nullable Object>> {

    private final DelimitedLimits limits;
    private final int before;
    private final boolean emptyIsNull;
    private @Nullable Object[] cells = new Object[0];
    private int expected = 16;
    private int count;
    private int length;

    /**
     * A handler.
     *
     * @param before      how many lines came before the text
     * @param emptyIsNull whether empty cells are null
     */
    CellHandler(DelimitedLimits limits, int before, boolean emptyIsNull) {
        this.limits = limits;
        this.before = before;
        this.emptyIsNull = emptyIsNull;
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
        if (len > 0) {
            cells[fieldIdx] = new String(buf, offset, len);
        } else if (!emptyIsNull) {
            cells[fieldIdx] = "";
        }
        count = fieldIdx + 1;
        length += len;
        if (count > limits.columns() || len > limits.cellCharacters() || length > limits.recordCharacters()) {
            throw tooMuch(len);
        }
    }

    private ConnectorException tooMuch(int characters) {
        String place = "the record that begins in line " + line();
        if (count > limits.columns()) {
            return Broken.manyCells(place, limits);
        }
        return characters > limits.cellCharacters() ? Broken.longCell(place, limits) : Broken.longLine(place, limits);
    }

    @Override
    protected List<@Nullable Object> buildRecord() {
        if (count == 0) {
            return List.of();
        }
        expected = count;
        return Arrays.asList(count == cells.length ? cells : Arrays.copyOf(cells, count));
    }

    /** How many characters the cells of the present record have together. */
    int characters() {
        return length;
    }

    DelimitedLimits limits() {
        return limits;
    }

    boolean emptyIsNull() {
        return emptyIsNull;
    }

    /** The line in which the present record began, as the whole text counts. */
    long line() {
        return before + Math.max(1, getStartingLineNumber());
    }
}
