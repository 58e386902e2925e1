package dev.weir.parsers.html;

import dev.weir.parsers.source.Unreadable;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a table's rows into columns. Used by one thread. */
final class TableGrid {

    /** Beyond these browsers cut spans off (HTML, section 4.9.11). */
    private static final int MOST_COLUMNS = 1000;

    private static final int MOST_ROWS = 65_534;

    private final HtmlTableDecoder decoder;
    private final Counted counted;
    /** For each column how many of the next rows a cell above goes over, and its text. */
    private final List<Above> above = new ArrayList<>();

    private @Nullable Element section;

    private record Above(int rows, @Nullable Object value) {
        static final Above NOTHING = new Above(0, null);
    }

    TableGrid(HtmlTableDecoder decoder, Counted counted) {
        this.decoder = decoder;
        this.counted = counted;
    }

    /** The cells of the next row; none if it has none of its own. */
    List<@Nullable Object> line(Element row) {
        if (row.parent() != section) {
            section = row.parent();
            above.clear();
        }
        counted.row();
        List<@Nullable Object> cells = new ArrayList<>();
        boolean hasOwn = false;
        for (Element cell : row.children()) {
            if (isCell(cell)) {
                hasOwn = true;
                place(cell, cells);
            }
        }
        while (fromAbove(cells)) {
            counted.cell(cells.size());
        }
        return hasOwn ? cells : List.of();
    }

    static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private void place(Element cell, List<@Nullable Object> cells) {
        while (isBelow(cells.size())) {
            fromAbove(cells);
        }
        Object value = value(cell);
        int columns = Math.max(1, span(cell, "colspan", MOST_COLUMNS));
        int rows = span(cell, "rowspan", MOST_ROWS);
        int more = rows == 0 ? MOST_ROWS : rows - 1;
        for (int i = 0; i < columns; i++) {
            Object shown = i == 0 || decoder.spans() == Spans.FILL ? value : null;
            cover(cells.size(), more, decoder.spans() == Spans.FILL ? value : null);
            cells.add(shown);
            counted.cell(cells.size());
        }
    }

    private boolean isBelow(int column) {
        return column < above.size() && above.get(column).rows > 0;
    }

    private void cover(int column, int rows, @Nullable Object value) {
        while (rows > 0 && above.size() <= column) {
            above.add(Above.NOTHING);
        }
        if (column < above.size()) {
            above.set(column, new Above(rows, value));
        }
    }

    /** Adds the cell that a row above has in the next column; false if no row above reaches this or a later column. */
    private boolean fromAbove(List<@Nullable Object> cells) {
        int column = cells.size();
        if (column >= above.size()) {
            return false;
        }
        Above reaching = above.get(column);
        cells.add(reaching.rows > 0 ? reaching.value : null);
        above.set(column, new Above(Math.max(0, reaching.rows - 1), reaching.value));
        return true;
    }

    private Object value(Element cell) {
        String text = decoder.text() == CellContent.RAW ? cell.wholeText() : cell.text();
        if (text.length() > decoder.limits().cellCharacters()) {
            throw Unreadable.limit(
                    "HTML",
                    "a cell has more than " + decoder.limits().cellCharacters() + " characters",
                    "cell_characters");
        }
        Element link = decoder.links().isEmpty() ? null : cell.selectFirst("a[href]");
        return link == null ? text : new LinkedText(text, link.attr("href"));
    }

    private static int span(Element cell, String attribute, int most) {
        String digits = cell.attr(attribute).strip();
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        return digits.length() > 9 ? most : Math.min(most, Integer.parseInt(digits));
    }
}
