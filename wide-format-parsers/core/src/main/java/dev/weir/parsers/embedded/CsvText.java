package dev.weir.parsers.embedded;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.weir.parsers.value.OnDuplicate;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Separated values, with quotes as in RFC 4180.
 *
 * @param separator what stands between values, one character
 * @param names     the names of the values; empty if the first of several lines says them, and one line is a list
 */
record CsvText(char separator, List<String> names) implements EmbeddedText {

    @Override
    public Object read(String text) throws NotReadable {
        List<CsvRecord> lines = lines(text);
        if (lines.isEmpty()) {
            return List.of();
        }
        boolean hasHeader = names.isEmpty() && lines.size() > 1;
        if (names.isEmpty() && !hasHeader) {
            return new ArrayList<Object>(lines.get(0).getFields());
        }
        List<String> columns = hasHeader ? lines.get(0).getFields() : names;
        List<@Nullable Object> rows = new ArrayList<>();
        for (CsvRecord line : lines.subList(hasHeader ? 1 : 0, lines.size())) {
            rows.add(row(columns, line.getFields()));
        }
        return hasHeader || rows.size() > 1 ? rows : java.util.Objects.requireNonNull(rows.get(0));
    }

    private List<CsvRecord> lines(String text) throws NotReadable {
        List<CsvRecord> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            reader.forEach(lines::add);
        } catch (CsvParseException e) {
            throw new NotReadable("its quotes are not right");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return lines;
    }

    private static Row row(List<String> columns, List<String> values) throws NotReadable {
        if (values.size() != columns.size()) {
            throw new NotReadable("a line has " + values.size() + " values, not " + columns.size());
        }
        KeyedValues row = new KeyedValues(OnDuplicate.FAIL);
        for (int i = 0; i < values.size(); i++) {
            row.add(columns.get(i), values.get(i));
        }
        return row.row();
    }
}
