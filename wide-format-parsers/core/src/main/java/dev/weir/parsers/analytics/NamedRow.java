package dev.weir.parsers.analytics;

import dev.weir.parsers.document.ColumnNames;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records of rows whose metrics stand under their names. */
final class NamedRow {

    private NamedRow() {}

    /** The record of a row; null if its dimensions do not fit the names. */
    static @Nullable Row of(@Nullable Object dimensions, List<String> names, Row metrics, Report report) {
        Row record = new Row(names.size() + metrics.size() + report.injected().size());
        if (dimensions instanceof Row named) {
            addAll(named, record, report);
        } else {
            List<?> values = dimensions instanceof List<?> list ? list : List.of();
            if ((dimensions != null && !(dimensions instanceof List<?>)) || values.size() != names.size()) {
                report.strange("the dimensions of a row are not a list of " + names.size());
                return null;
            }
            for (int i = 0; i < values.size(); i++) {
                add(names.get(i), report.value(values.get(i)), record);
            }
        }
        addAll(metrics, record, report);
        Row injected = report.injected();
        injected.forEach((name, value) -> add(name, value, record));
        return record;
    }

    private static void addAll(Row named, Row record, Report report) {
        for (int i = 0; i < named.size(); i++) {
            add(named.keyAt(i), report.value(named.valueAt(i)), record);
        }
    }

    private static void add(String name, @Nullable Object value, Row record) {
        int size = record.size();
        record.put(name, value);
        if (record.size() == size) {
            throw ColumnNames.twice(name);
        }
    }
}
