package dev.weir.parsers.delimited;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.table.TableLines;
import dev.weir.spi.failure.ConnectorException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lines of a text in a dialect without escapes, read by FastCSV. */
final class LibraryLines implements TableLines {

    private final CellHandler handler;
    private final Iterator<List<@Nullable Object>> records;
    private final DelimitedLimits limits;
    /** How many lines came before the text. */
    private final int before;

    private long line;

    LibraryLines(Reader text, Dialect dialect, DelimitedLimits limits, int before) {
        this.limits = limits;
        this.before = before;
        this.handler = new CellHandler(limits);
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .quoteCharacter(dialect.quote())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .maxBufferSize(limits.cellCharacters());
        boolean isCharacter = dialect.delimiter().length() == 1;
        this.records = (isCharacter
                        ? builder.fieldSeparator(dialect.delimiter().charAt(0))
                        : builder.fieldSeparator(dialect.delimiter()))
                .build(handler, text)
                .iterator();
    }

    @Override
    public boolean hasNext() {
        return told(records::hasNext);
    }

    @Override
    public List<@Nullable Object> next() {
        line = before + handler.line();
        return records.next();
    }

    @Override
    public long line() {
        return line;
    }

    private <T> T told(Supplier<T> read) {
        try {
            return read.get();
        } catch (CsvParseException e) {
            throw failure(e);
        }
    }

    private ConnectorException failure(CsvParseException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectorException ours) {
                return ours;
            }
        }
        String place = "the record that begins in line " + (before + Math.max(1, handler.line()));
        String message = String.valueOf(e.getMessage());
        if (message.contains("maximum buffer size")) {
            return Unreadable.limit(
                    "CSV",
                    place + " has a cell of more than " + limits.cellCharacters()
                            + " characters (is a quote not closed?)",
                    "cell_characters");
        }
        if (message.contains("after closing quote")) {
            return Broken.behindQuote(place);
        }
        return Broken.openQuote(place);
    }
}
