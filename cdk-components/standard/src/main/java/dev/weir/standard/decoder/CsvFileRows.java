package dev.weir.standard.decoder;

import dev.weir.spi.value.Row;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a report. */
final class CsvFileRows implements Iterator<@Nullable Object> {

    /** What pandas takes for nothing. */
    private static final Set<String> NOTHING = Set.of(
            "",
            "#N/A",
            "#N/A N/A",
            "#NA",
            "-1.#IND",
            "-1.#QNAN",
            "-NaN",
            "-nan",
            "1.#IND",
            "1.#QNAN",
            "<NA>",
            "N/A",
            "NA",
            "NULL",
            "NaN",
            "None",
            "n/a",
            "nan",
            "null");

    private final CsvRecords records;
    private final Set<String> nothing;
    private @Nullable List<String> names;
    private @Nullable List<String> ahead;

    CsvFileRows(InputStream body, Encoding encoding, boolean preservesWords) {
        this.records = new CsvRecords(new TextInput("CSV", body, encoding), ',', false);
        this.nothing = preservesWords ? Set.of("") : NOTHING;
    }

    @Override
    public boolean hasNext() {
        if (names == null) {
            List<String> header = filled();
            names = header == null ? null : distinct(header);
        }
        if (ahead == null && names != null) {
            ahead = filled();
        }
        return ahead != null;
    }

    /** The next record that is not a blank line. */
    private @Nullable List<String> filled() {
        List<String> fields = records.next();
        while (fields != null && isBlank(fields)) {
            fields = records.next();
        }
        return fields;
    }

    private static boolean isBlank(List<String> fields) {
        return fields.isEmpty() || (fields.size() == 1 && fields.get(0).matches("[ \\t]+"));
    }

    /** Names that are all there and all different. */
    private static List<String> distinct(List<String> header) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            names.add(header.get(i).isEmpty() ? "Unnamed: " + i : clean(header.get(i)));
        }
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int count = counts.getOrDefault(name, 0);
            String distinct = name;
            while (count > 0) {
                counts.put(name, count + 1);
                distinct = name + "." + count;
                count = names.contains(distinct) ? count + 1 : counts.getOrDefault(distinct, 0);
            }
            names.set(i, distinct);
            counts.put(distinct, count + 1);
        }
        return names;
    }

    private static String clean(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    @Override
    public @Nullable Object next() {
        List<String> columns = names;
        List<String> fields = hasNext() ? ahead : null;
        if (columns == null || fields == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        if (fields.size() > columns.size()) {
            throw BrokenBody.of(
                    "CSV",
                    "line " + records.firstLine() + " has " + fields.size() + " fields, where the header names "
                            + columns.size(),
                    null);
        }
        Row row = new Row();
        for (int i = 0; i < columns.size(); i++) {
            String value = i < fields.size() ? clean(fields.get(i)) : "";
            row.put(columns.get(i), nothing.contains(value) ? null : value);
        }
        return row;
    }
}
