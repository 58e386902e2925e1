package dev.weir.parsers.series;

import dev.weir.parsers.document.ColumnNames;
import dev.weir.parsers.table.Duplicates;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a column of each series, and joins points by all else that their records hold. Used by one thread. */
final class JoinedSeries implements Iterator<@Nullable Object> {

    private final Iterator<@Nullable Object> points;
    private final SeriesRules rules;
    private final Map<Row, Map<String, @Nullable Object>> joined = new LinkedHashMap<>();
    private final Set<String> labels = new LinkedHashSet<>();
    private Iterator<Row> records = Collections.emptyIterator();
    private boolean read;
    private int held;

    JoinedSeries(Iterator<@Nullable Object> points, SeriesRules rules) {
        this.points = points;
        this.rules = rules;
    }

    @Override
    public boolean hasNext() {
        if (!read) {
            read = true;
            while (points.hasNext()) {
                if (points.next() instanceof Row point) {
                    add(point);
                }
            }
            List<String> columns = new ArrayList<>(
                    ColumnNames.of(new ArrayList<>(labels), Duplicates.FAIL).keySet());
            List<String> names = new ArrayList<>(labels);
            records = joined.entrySet().stream()
                    .map(each -> record(each.getKey(), each.getValue(), names, columns))
                    .iterator();
        }
        return records.hasNext();
    }

    private void add(Row point) {
        rules.extractor().limits().heldValues(++held);
        Object label = point.remove(rules.labelsTo());
        Object value = point.remove(rules.point().names().get(1));
        String column = label == null ? "" : label.toString();
        if (labels.add(column)) {
            rules.extractor().limits().columns(labels.size());
        }
        Map<String, @Nullable Object> values = joined.computeIfAbsent(point, each -> new LinkedHashMap<>());
        if (values.containsKey(column)) {
            rules.strange("two points of one series have the same time and tags");
        }
        values.put(column, value);
    }

    private static Row record(
            Row record, Map<String, @Nullable Object> values, List<String> labels, List<String> columns) {
        for (int i = 0; i < labels.size(); i++) {
            if (record.containsKey(columns.get(i))) {
                throw ColumnNames.twice(columns.get(i));
            }
            record.put(columns.get(i), values.get(labels.get(i)));
        }
        return record;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return records.next();
    }
}
