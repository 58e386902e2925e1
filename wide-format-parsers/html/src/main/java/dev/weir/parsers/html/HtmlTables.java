package dev.weir.parsers.html;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.table.TableLayout;
import dev.weir.parsers.table.TableStart;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** The records of the tables that are wanted. */
final class HtmlTables implements Iterator<Row> {

    private final HtmlTableDecoder decoder;
    private final WantedRows wanted;
    private final TableLayout layout;
    private final Scope scope;
    private final @Nullable String tableField;
    private final Map<String, String> links = new LinkedHashMap<>();
    private Iterator<Row> present = Collections.emptyIterator();
    private String table = "";

    HtmlTables(HtmlTableDecoder decoder, PageRows page, Evaluator selector, Scope scope) {
        this.decoder = decoder;
        this.scope = scope;
        this.wanted = new WantedRows(
                decoder, page, new TableNumbers(selector), decoder.select().in(scope));
        this.layout = TableLayout.of(decoder, "HTML", "\t", scope);
        this.tableField =
                decoder.tableField() == null ? null : decoder.tableField().in(scope);
        decoder.links().forEach((column, field) -> links.put(column, field.in(scope)));
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext()) {
            String next = wanted.nextTable();
            if (next == null) {
                return false;
            }
            table = next;
            present = rows(new RowLines(next, wanted::nextRow));
        }
        return true;
    }

    private Iterator<Row> rows(RowLines lines) {
        if (decoder.header() == Header.ROWS) {
            return layout.rows(lines);
        }
        TableStart start = layout.start();
        for (TableRow row = lines.peek(0); row != null; row = lines.peek(0)) {
            if (!start.isSought() || start.isHere(row.text(), row.cells())) {
                break;
            }
            start.pass(lines.pass().text());
        }
        int marked = lines.markHeader(decoder.limits().preambleLines());
        int count = Math.max(Math.min(1, decoder.headerRows()), marked);
        if (count > marked && decoder.preamble() == null && decoder.takesAnyTable(scope)) {
            warnOfUnmarkedHeader();
        }
        return layout.withHeaderRows(count).rows(lines, start);
    }

    private void warnOfUnmarkedHeader() {
        scope.runtime()
                .warn("Stream '" + scope.streamName() + "' takes the first row of table '" + table
                        + "' for its header, as none is marked as one (name the table in select, or set header to rows;"
                        + " it may also be a login or an error page)");
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = present.next();
        follow(row);
        if (tableField != null) {
            add(row, tableField, table, "table_field");
        }
        return row;
    }

    /** Puts the addresses of links into columns of their own. */
    private void follow(Row row) {
        if (links.isEmpty()) {
            return;
        }
        Map<String, @Nullable String> addresses = new LinkedHashMap<>();
        links.forEach((column, field) -> {
            if (!row.containsKey(column)) {
                throw Unreadable.because("Cannot read HTML: table '" + table + "' has no column '" + column
                        + "' whose links are wanted (correct links)");
            }
            addresses.put(field, row.get(column) instanceof LinkedText linked ? linked.address() : null);
        });
        for (int i = 0; i < row.size(); i++) {
            if (row.valueAt(i) instanceof LinkedText linked) {
                row.setValueAt(i, linked.text());
            }
        }
        addresses.forEach((field, address) -> add(row, field, address, "links"));
    }

    private void add(Row row, String field, @Nullable Object value, String parameter) {
        if (row.containsKey(field)) {
            throw Unreadable.because("Cannot read HTML: '" + field + "' of " + parameter
                    + " is also a column of table '" + table + "' (give it another name)");
        }
        row.put(field, value);
    }
}
