package dev.weir.parsers.delimited;

import dev.weir.parsers.table.TableLayout;
import dev.weir.parsers.table.TableLines;
import dev.weir.parsers.table.TableStart;
import dev.weir.parsers.text.BodyText;
import dev.weir.parsers.text.ForeignText;
import dev.weir.parsers.text.NamedPattern;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks at the beginning of one report, until it is known how its rows are read. */
final class ReportOpening {

    /** The longest text that may stand for no rows. */
    private static final int EMPTY_TEXT = 8192;

    private static final NamedPattern SEPARATOR = NamedPattern.of("(?i)^\"?sep=(.)\"?\\s*$");

    private final DelimitedReportDecoder decoder;
    private final Scope scope;
    private final ReportText text;
    private final Dialect quoting;
    /** Null as long as it is not known. */
    private @Nullable String delimiter;

    ReportOpening(DelimitedReportDecoder decoder, Response response, Scope scope) {
        this.decoder = decoder;
        this.scope = scope;
        BodyText body = BodyText.of("CSV", decoder.encoding().in(scope), decoder.nullBytes(), response);
        this.text = new ReportText(body, decoder.limits().recordCharacters());
        String given = Dialect.delimiter(decoder.delimiter().in(scope));
        this.delimiter = given.toLowerCase(Locale.ROOT).equals("auto") ? null : given;
        Template<String> escape = decoder.escape();
        this.quoting = new Dialect(
                delimiter == null ? "\u0001" : delimiter,
                Dialect.character("quote", decoder.quote().in(scope)),
                escape == null ? Dialect.NONE : Dialect.character("escape", escape.in(scope)));
    }

    Iterator<Row> rows() {
        ForeignText.refuse("CSV", text.peek(ForeignText.LOOKED_AT));
        if (standsForNoRows()) {
            return Collections.emptyIterator();
        }
        takeSeparatorLine();
        TableLayout layout = TableLayout.of(decoder, "CSV", ",", scope);
        TableStart start = layout.start();
        findTable(start);
        if (text.isAtEnd()) {
            start.end();
        }
        Dialect dialect = quoting.withDelimiter(found());
        return layout.withSeparator(dialect.delimiter()).rows(lines(dialect, layout.emptyIsNull()), start);
    }

    private boolean standsForNoRows() {
        if (decoder.emptyTexts().isEmpty()) {
            return false;
        }
        String whole = text.peek(EMPTY_TEXT + 1);
        return whole.length() <= EMPTY_TEXT
                && decoder.emptyTexts().stream()
                        .anyMatch(pattern -> NamedPattern.of(pattern, scope).isIn(whole.strip()));
    }

    /** The line with which spreadsheets are told the delimiter. */
    private void takeSeparatorLine() {
        boolean isThere = text.peek(5).toLowerCase(Locale.ROOT).contains("sep=");
        String given = isThere ? SEPARATOR.firstGroup(text.line()) : null;
        if (given != null) {
            text.skipLine();
            delimiter = delimiter == null ? given : delimiter;
        }
    }

    private void findTable(TableStart start) {
        while (start.isSought() && !text.isAtEnd()) {
            String line = text.line();
            if (start.isHere(line, start.looksAtCells() ? headerCells(start) : List.of())) {
                return;
            }
            start.pass(line);
            text.skipLine();
        }
        while (!text.isAtEnd() && text.line().isEmpty()) {
            text.skipLine();
        }
    }

    /** The cells of the record that begins here; it may go over several lines. */
    private List<?> headerCells(TableStart start) {
        String lines = text.peekLines(Delimiters.LINES);
        String found = delimiter;
        if (found == null) {
            found = new Delimiters(quoting, decoder.limits()).where(lines, start::isHeader);
            delimiter = found;
        }
        if (found == null) {
            return List.of(text.line());
        }
        List<List<?>> records = Delimiters.records(lines, quoting.withDelimiter(found), decoder.limits());
        return records.isEmpty() ? List.of() : records.get(0);
    }

    private String found() {
        return delimiter != null
                ? delimiter
                : new Delimiters(quoting, decoder.limits()).of(text.peekLines(Delimiters.LINES));
    }

    private TableLines lines(Dialect dialect, boolean emptyIsNull) {
        return dialect.isOfLibrary()
                ? new LibraryLines(text, dialect, new CellHandler(decoder.limits(), text.skipped(), emptyIsNull))
                : new OwnLines(text, dialect, decoder.limits(), text.skipped());
    }
}
