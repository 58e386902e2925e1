package dev.weir.parsers.delimited;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.weir.parsers.table.TableLines;
import dev.weir.spi.failure.ConnectorException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lines of a text in a dialect without escapes, read by FastCSV. */
final class LibraryLines implements TableLines {

    /** The library's buffer doubles, so that it reaches its limit before a cell of that length is in it. */
    private static final int ROOM = 64 * 1024;

    private final CellHandler handler;
    private final Iterator<List<@Nullable Object>> records;
    private long line;
    private int characters;

    LibraryLines(Reader text, Dialect dialect, CellHandler handler) {
        this.handler = handler;
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .quoteCharacter(dialect.quote())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .maxBufferSize(2 * handler.limits().cellCharacters() + ROOM);
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
        line = handler.line();
        characters = handler.characters();
        return records.next();
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public int characters() {
        return characters;
    }

    @Override
    public boolean givesEmptyTexts() {
        return !handler.emptyIsNull();
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
        String place = "the record that begins in line " + handler.line();
        String message = String.valueOf(e.getMessage());
        if (message.contains("maximum buffer size")) {
            return Broken.longCell(place, handler.limits());
        }
        if (message.contains("after closing quote")) {
            return Broken.behindQuote(place);
        }
        return Broken.openQuote(place);
    }
}
