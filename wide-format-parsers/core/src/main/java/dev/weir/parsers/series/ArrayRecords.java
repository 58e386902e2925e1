package dev.weir.parsers.series;

import dev.weir.parsers.document.ColumnNames;
import dev.weir.parsers.table.Duplicates;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of lists that belong together by their places.
 *
 * @param series what the lists hold
 * @param labels the names of the lists
 * @param index  what the places stand for; null if nothing says it
 * @param beside what each record has besides
 */
record ArrayRecords(
        SeriesRules rules,
        List<List<@Nullable Object>> series,
        List<@Nullable Object> labels,
        @Nullable List<@Nullable Object> index,
        Row beside) {

    Iterator<Row> of(int length) {
        Row columns = columns();
        return rules.extractor().isLong()
                ? IntStream.range(0, length)
                        .boxed()
                        .flatMap(place -> IntStream.range(0, series.size())
                                .mapToObj(which -> record(columns, place, which, which + 1)))
                        .filter(Objects::nonNull)
                        .iterator()
                : IntStream.range(0, length)
                        .mapToObj(place -> record(columns, place, 0, series.size()))
                        .filter(Objects::nonNull)
                        .iterator();
    }

    private Row columns() {
        List<String> names = new ArrayList<>();
        if (index != null && rules.index() != null) {
            names.add(rules.index());
        }
        if (rules.extractor().isLong()) {
            names.add(rules.labelsTo());
            names.add(rules.valuesTo());
        } else {
            List<@Nullable String> texts = new ArrayList<>();
            labels.forEach(label -> texts.add(label == null ? null : label.toString()));
            names.addAll(ColumnNames.of(texts, Duplicates.FAIL).keySet());
        }
        names.addAll(beside.keySet());
        names.addAll(rules.injected().keySet());
        return ColumnNames.distinct(names);
    }

    /** The record of one place and some of the series; null if it is to be left out. */
    private @Nullable Row record(Row columns, int place, int from, int to) {
        @Nullable Object[] values = new Object[columns.size()];
        int next = 0;
        if (index != null && rules.index() != null) {
            values[next++] = rules.time(at(index, place));
        }
        if (rules.extractor().isLong()) {
            values[next++] = labels.get(from);
        }
        boolean kept = !rules.extractor().dropNulls();
        for (int i = from; i < to; i++) {
            Object value = rules.value(at(series.get(i), place));
            values[next++] = value;
            kept |= value != null;
        }
        if (!kept) {
            return null;
        }
        next = fill(beside, values, next);
        fill(rules.injected(), values, next);
        return Row.withKeysOf(columns, values);
    }

    private static int fill(Row from, @Nullable Object[] values, int start) {
        int next = start;
        for (int i = 0; i < from.size(); i++) {
            values[next++] = Row.copyOf(from.valueAt(i));
        }
        return next;
    }

    private static @Nullable Object at(List<@Nullable Object> list, int place) {
        return place < list.size() ? list.get(place) : null;
    }
}
