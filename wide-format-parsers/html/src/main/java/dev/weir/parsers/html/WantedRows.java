package dev.weir.parsers.html;

import dev.weir.parsers.source.Unreadable;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The rows of the tables that are wanted, in one run. Used by one thread. */
final class WantedRows {

    private final HtmlTableDecoder decoder;
    private final PageRows page;
    private final TableNumbers numbers;
    private final String css;
    private final Counted counted;
    private @Nullable Element table;
    private @Nullable TableGrid grid;
    private @Nullable Element ahead;
    private boolean ended;

    WantedRows(HtmlTableDecoder decoder, PageRows page, TableNumbers numbers, String css) {
        this.decoder = decoder;
        this.page = page;
        this.numbers = numbers;
        this.css = css;
        this.counted = new Counted(decoder.limits());
    }

    /** Goes to the next table that has a row; gives its caption, or else its number from 1. Null if there is none. */
    @Nullable
    String nextTable() {
        while (ahead == null && !ended) {
            find();
        }
        Element row = ahead;
        if (row == null) {
            return null;
        }
        Element next = java.util.Objects.requireNonNull(TableNumbers.around(row));
        table = next;
        grid = new TableGrid(decoder, counted);
        Element caption = next.selectFirst("> caption");
        return caption == null || caption.text().isEmpty() ? String.valueOf(numbers.of(next) + 1) : caption.text();
    }

    /** The next row of the present table; null behind its last one. */
    @Nullable
    TableRow nextRow() {
        while (ahead == null && !ended && table != null) {
            find();
        }
        Element row = ahead;
        if (row == null || TableNumbers.around(row) != table || grid == null) {
            return null;
        }
        ahead = null;
        return new TableRow(grid.line(row), isHeader(row));
    }

    /** Looks at the next element of the page: it may be a row that is wanted, or the end of a table. */
    private void find() {
        Element element = page.next();
        if (element == null) {
            ended = true;
            check();
        } else if (element.normalName().equals("table")) {
            end(element);
        } else if (isWanted(element)) {
            ahead = element;
        }
    }

    private boolean isWanted(Element row) {
        Element of = TableNumbers.around(row);
        int number = of == null ? TableNumbers.NONE : numbers.of(of);
        boolean isLeftOut = decoder.tfoot() == Tfoot.DROP && isIn(row, "tfoot");
        return number != TableNumbers.NONE && decoder.tables().isWanted(number) && !isLeftOut;
    }

    private void end(Element complete) {
        int number = numbers.of(complete);
        numbers.forget(complete);
        ended = number != TableNumbers.NONE
                && decoder.tables().isWanted(number)
                && !decoder.tables().all();
        if (complete == table) {
            table = null;
        }
    }

    private void check() {
        int count = numbers.count();
        if (count == 0) {
            throw Unreadable.because("Cannot read HTML: no table matches '" + css
                    + "' (correct select; it may also be a login or an error page)");
        }
        if (!decoder.tables().all() && count <= decoder.tables().index()) {
            throw Unreadable.because("Cannot read HTML: " + count + " of its tables match '" + css + "', none at index "
                    + decoder.tables().index() + " (correct tables.index)");
        }
    }

    private static boolean isHeader(Element row) {
        if (isIn(row, "thead")) {
            return true;
        }
        boolean hasNames = false;
        for (Element cell : row.children()) {
            if (cell.normalName().equals("td")) {
                return false;
            }
            hasNames |= cell.normalName().equals("th");
        }
        return hasNames;
    }

    private static boolean isIn(Element row, String section) {
        Element parent = row.parent();
        return parent != null && parent.normalName().equals(section);
    }
}
