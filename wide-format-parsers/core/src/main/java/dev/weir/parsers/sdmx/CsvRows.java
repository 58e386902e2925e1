package dev.weir.parsers.sdmx;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Makes records of the rows behind a header. */
final class CsvRows implements Iterator<@Nullable Object> {

    private final Iterator<CsvRecord> rows;
    private final SdmxRules rules;
    private @Nullable CsvHeader header;

    CsvRows(Iterator<CsvRecord> rows, SdmxRules rules) {
        this.rows = rows;
        this.rules = rules;
    }

    @Override
    public boolean hasNext() {
        try {
            if (header == null && rows.hasNext()) {
                header = CsvHeader.of(rows.next().getFields(), rules);
            }
            return rows.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw SdmxCsvDecoder.broken(e);
        }
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext() || header == null) {
            throw new NoSuchElementException();
        }
        try {
            return header.record(rows.next());
        } catch (CsvParseException | UncheckedIOException e) {
            throw SdmxCsvDecoder.broken(e);
        }
    }
}
