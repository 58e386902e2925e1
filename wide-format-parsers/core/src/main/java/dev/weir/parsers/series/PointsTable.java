package dev.weir.parsers.series;

import dev.weir.parsers.document.ColumnNames;
import dev.weir.parsers.document.DocumentTable;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One series with its points. Used by one thread. */
final class PointsTable implements DocumentTable {

    private final SeriesRules rules;
    private final Row tags = new Row();
    private final Row beside = new Row();
    private @Nullable Object label;
    private int taken;
    /** The values of a point that stands in place of the list of points. */
    private final List<@Nullable Object> alone = new ArrayList<>();

    private @Nullable Row columns;

    PointsTable(SeriesRules rules) {
        this.rules = rules;
        rules.extractor().parentFields().keySet().forEach(column -> beside.put(column, null));
    }

    @Override
    public void take(int place, String key, DocumentReader reader) {
        SeriesRules.PlaceOf at = rules.place(place);
        taken++;
        switch (at.part()) {
            case LABELS -> label = Labels.of(reader.read(), rules.labelKey());
            case TAGS -> takeTags(reader.read());
            case PARENT_FIELD -> beside.put(String.valueOf(at.column()), reader.read());
            case INDEX, SERIES -> throw new IllegalStateException("Points have no " + at.part());
        }
    }

    private void takeTags(@Nullable Object described) {
        if (described instanceof Row row) {
            tags.putAll(row);
        } else if (described instanceof List<?> list) {
            list.forEach(this::takeTag);
        } else if (described != null) {
            rules.strange("the tags of a series are neither an object nor a list");
        }
        rules.extractor().limits().columns(tags.size());
    }

    /** A tag such as {@code host:a}; one without a value is true. */
    private void takeTag(@Nullable Object tag) {
        if (!(tag instanceof String text)) {
            rules.strange("a tag of a series is no text");
            return;
        }
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        Object value = colon < 0 ? Boolean.TRUE : text.substring(colon + 1);
        if (tags.containsKey(name) && !value.equals(tags.get(name))) {
            rules.strange("two tags of a series are called '" + name + "'");
        }
        tags.put(name, value);
    }

    @Override
    public boolean isReady() {
        return taken >= rules.placesBesidePoints();
    }

    @Override
    public Iterator<? extends @Nullable Object> records(@Nullable Object point) {
        if (point == null) {
            rules.count(1);
            return Collections.emptyIterator();
        }
        if (point instanceof List<?> list) {
            return record(list);
        }
        if (point instanceof Row row) {
            List<@Nullable Object> values = new ArrayList<>();
            rules.point().keys().forEach(key -> values.add(row.get(key)));
            return record(values);
        }
        alone.add(point);
        if (alone.size() > rules.point().names().size()) {
            rules.strange("a point is neither a list nor an object");
            alone.clear();
        }
        return Collections.emptyIterator();
    }

    private Iterator<? extends @Nullable Object> record(List<?> point) {
        rules.count(1);
        int size = rules.point().names().size();
        if (point.size() > size) {
            rules.strange("a point has " + point.size() + " values, and point names " + size);
            return Collections.emptyIterator();
        }
        Row known = columns;
        if (known == null) {
            known = columns();
            columns = known;
        }
        @Nullable Object[] values = new Object[known.size()];
        int next = fill(tags, values, 0);
        if (rules.extractor().labelsPath() != null) {
            values[next++] = label;
        }
        boolean kept = !rules.extractor().dropNulls();
        for (int i = 0; i < size; i++) {
            Object cell = i < point.size() ? point.get(i) : null;
            Object value = i == 0 ? rules.time(cell) : rules.value(cell);
            kept |= i > 0 && value != null;
            values[next++] = value;
        }
        next = fill(beside, values, next);
        fill(rules.injected(), values, next);
        return kept ? List.of(Row.withKeysOf(known, values)).iterator() : Collections.emptyIterator();
    }

    private static int fill(Row from, @Nullable Object[] values, int start) {
        int next = start;
        for (int i = 0; i < from.size(); i++) {
            values[next++] = Row.copyOf(from.valueAt(i));
        }
        return next;
    }

    private Row columns() {
        List<String> names = new ArrayList<>(tags.keySet());
        if (rules.extractor().labelsPath() != null) {
            names.add(rules.labelsTo());
        }
        names.addAll(rules.point().names());
        names.addAll(beside.keySet());
        names.addAll(rules.injected().keySet());
        return ColumnNames.distinct(names);
    }

    @Override
    public Iterator<? extends @Nullable Object> end() {
        return alone.isEmpty() ? Collections.emptyIterator() : record(alone);
    }
}
