package dev.weir.parsers.table;

import dev.weir.parsers.text.NamedPattern;
import dev.weir.spi.value.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of lines of cells. */
final class TableRows implements Iterator<Row> {

    private record Waiting(List<@Nullable Object> cells, long line) {}

    private final TableLayout layout;
    private final TableLines lines;
    private final TableStart start;
    private final RowMaker maker;
    /** The last lines, of which it is not known yet whether they are the footer. */
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private TableHead head;
    private boolean isOpen;
    private int sections;
    private boolean begun;
    private boolean ended;
    private boolean passedOver;
    private long footerLine;
    private @Nullable Row ahead;

    TableRows(TableLayout layout, TableLines lines, TableStart start) {
        this.layout = layout;
        this.lines = lines;
        this.start = start;
        this.maker = new RowMaker(layout, lines);
        this.head = new TableHead(layout, null);
        this.isOpen = layout.section == null;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && !ended) {
            if (lines.hasNext()) {
                take(lines.next());
            } else {
                end();
            }
        }
        return ahead != null;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = java.util.Objects.requireNonNull(ahead);
        ahead = null;
        return row;
    }

    private void take(List<@Nullable Object> cells) {
        if (!begun) {
            LineText text = text(cells);
            if (start.isSought() && !start.isHere(text, cells)) {
                start.pass(text);
                return;
            }
            begun = true;
        }
        if (cells.isEmpty() || CellText.areBlank(cells)) {
            blank(cells);
        } else if (layout.section != null && layout.section.isIn(text(cells))) {
            beginSection(layout.section, cells);
        } else if (isOpen) {
            line(cells);
        } else {
            passedOver = true;
        }
    }

    private LineText text(List<@Nullable Object> cells) {
        return new LineText(cells, layout.separator, lines.characters());
    }

    private void blank(List<@Nullable Object> cells) {
        boolean endsSection = layout.parameters.sections() == Sections.BLANK_LINE;
        if (endsSection) {
            endSection(null);
        } else if (!cells.isEmpty() && isBehindHeader() && !layout.parameters.trimEmptyRows()) {
            line(cells);
        }
    }

    private boolean isBehindHeader() {
        return isOpen && (maker.hasHeader() || head.isComplete());
    }

    private void beginSection(NamedPattern pattern, List<@Nullable Object> cells) {
        String text = text(cells).toString();
        String title = pattern.firstGroup(text);
        endSection(title == null ? text.strip() : title);
        isOpen = true;
    }

    private void endSection(@Nullable String title) {
        waiting.clear();
        footerLine = 0;
        maker.header(null);
        head = new TableHead(layout, title);
    }

    private void line(List<@Nullable Object> cells) {
        List<@Nullable Object> row = maker.hasHeader() ? cells : header(cells);
        if (row != null && !isFooter(row)) {
            wait(row);
        }
    }

    /** Takes a line for the header; gives it back if the header is there without it. */
    private @Nullable List<@Nullable Object> header(List<@Nullable Object> cells) {
        List<@Nullable Object> row = head.isComplete() ? cells : head.take(cells);
        if (head.isComplete()) {
            maker.header(head.header(start, ++sections));
        }
        return row;
    }

    private boolean isFooter(List<@Nullable Object> cells) {
        NamedPattern footer = layout.footer;
        if (footer == null) {
            return false;
        }
        if (footer.isIn(text(cells))) {
            footerLine = footerLine == 0 ? lines.line() : footerLine;
        } else if (footerLine > 0 && maker.isMostlyFilled(cells)) {
            throw layout.failure(
                    lines.place(lines.line()) + " looks like a row, but stands below the footer that begins in "
                            + lines.place(footerLine),
                    "let footer.regex match the lines of the footer only, and drop other rows with a record_filter");
        }
        return footerLine > 0;
    }

    private void wait(List<@Nullable Object> cells) {
        if (layout.dropLast == 0) {
            ahead = maker.row(cells, lines.line());
            return;
        }
        waiting.add(new Waiting(cells, lines.line()));
        if (waiting.size() > layout.dropLast) {
            Waiting first = waiting.remove();
            ahead = maker.row(first.cells, first.line);
        }
    }

    private void end() {
        ended = true;
        if (!begun) {
            start.end();
        }
        if (!isOpen && passedOver) {
            throw layout.failure("no line matches section_regex", "correct section_regex");
        }
        boolean misses = sections == 0 && layout.headerRows > 0 && !titleOnly();
        if (misses && (start.sawText() || !head.isEmpty())) {
            throw layout.failure("it ends before its header does", "correct preamble or header_rows");
        }
    }

    private boolean titleOnly() {
        return layout.headerRows == 1 && !head.isEmpty();
    }
}
