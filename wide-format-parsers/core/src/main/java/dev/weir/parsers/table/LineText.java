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

    LineText(List<? extends @Nullable Object> cells, String separator) {
        this.cells = cells;
        this.separator = separator;
        int sum = separator.length() * Math.max(0, cells.size() - 1);
        for (Object each : cells) {
            sum += CellText.of(each).length();
        }
        this.length = sum;
        this.cell = cells.isEmpty() ? "" : CellText.of(cells.get(0));
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
