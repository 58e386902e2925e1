package dev.weir.parsers.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of a line, joined, without copying them: patterns mostly look at the first ones only. */
final class LineText implements CharSequence {

    private final List<? extends @Nullable Object> cells;
    private final String separator;
    private final int length;
    private String cell;
    private int present;
    private int start;

    /**
     * The text of cells.
     *
     * @param characters how many characters they have together; negative if that is not known
     */
    LineText(List<? extends @Nullable Object> cells, String separator, int characters) {
        this.cells = cells;
        this.separator = separator;
        int separators = separator.length() * Math.max(0, cells.size() - 1);
        this.length = separators + (characters < 0 ? count(cells) : characters);
        this.cell = cells.isEmpty() ? "" : CellText.of(cells.get(0));
    }

    private static int count(List<? extends @Nullable Object> cells) {
        int sum = 0;
        for (Object cell : cells) {
            sum += CellText.of(cell).length();
        }
        return sum;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        if (index < 0 || index >= length) {
            throw new IndexOutOfBoundsException(index);
        }
        while (index < start) {
            move(-1);
            start -= cell.length() + separator.length();
        }
        while (index >= start + cell.length() + separator.length()) {
            start += cell.length() + separator.length();
            move(1);
        }
        int at = index - start;
        return at < cell.length() ? cell.charAt(at) : separator.charAt(at - cell.length());
    }

    private void move(int by) {
        present += by;
        cell = CellText.of(cells.get(present));
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return toString().substring(from, to);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : separator).append(CellText.of(cells.get(i)));
        }
        return text.toString();
    }
}
