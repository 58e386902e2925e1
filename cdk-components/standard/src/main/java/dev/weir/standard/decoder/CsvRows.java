package dev.weir.standard.decoder;

import dev.weir.spi.template.Scope;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a table whose first line names the columns. */
final class CsvRows implements Iterator<@Nullable Object> {

    private final CsvRecords records;
    private final Set<String> nothing;
    private final boolean tolerant;
    private final Scope scope;
    private @Nullable CsvHeader header;
    private @Nullable List<String> ahead;

    CsvRows(InputStream body, Encoding encoding, char delimiter, Set<String> nothing, Scope scope) {
        this.tolerant = BrokenBody.isTolerated(scope);
        this.records = new CsvRecords(new TextInput("CSV", body, encoding), delimiter, tolerant);
        this.nothing = nothing;
        this.scope = scope;
    }

    @Override
    public boolean hasNext() {
        if (header == null) {
            List<String> names = records.next();
            if (names == null) {
                return false;
            }
            header = header(names);
        }
        while (ahead == null || ahead.isEmpty()) {
            ahead = records.next();
            if (ahead == null) {
                return false;
            }
        }
        return true;
    }

    private CsvHeader header(List<String> names) {
        String first = names.isEmpty() ? "" : names.get(0);
        if (Encoding.startsWithMark(first)) {
            scope.runtime()
                    .warn("The CSV of stream '" + scope.streamName()
                            + "' begins with a byte order mark, which is read as"
                            + " part of the first column's name '" + first.substring(1)
                            + "' (encoding: utf-8-sig takes it away)");
        }
        if (!tolerant) {
            refuse(names, first);
        }
        return new CsvHeader(names, nothing, tolerant);
    }

    private static void refuse(List<String> names, String first) {
        if (names.isEmpty()) {
            throw BrokenBody.of("CSV", "its first line is blank, so that its columns have no names", null);
        }
        String start = first.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype") || start.startsWith("<html")) {
            throw BrokenBody.of("CSV", "it is an HTML page", null);
        }
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<String> fields = Objects.requireNonNull(ahead);
        ahead = null;
        return Objects.requireNonNull(header).row(fields, records.firstLine());
    }
}
