package dev.weir.parsers.series;

import dev.weir.parsers.document.DocumentTable;
import dev.weir.parsers.document.Elements;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lists that belong together by their places; all of them are read before there are records. Used by one thread. */
final class ArraysTable implements DocumentTable {

    private final SeriesRules rules;
    private final List<List<@Nullable Object>> series = new ArrayList<>();
    private List<@Nullable Object> labels = new ArrayList<>();
    private final Map<String, List<@Nullable Object>> mapped = new LinkedHashMap<>();
    private final Row parentFields = new Row();
    private @Nullable List<@Nullable Object> index;
    private boolean labelled;
    private boolean broken;
    /** Whether there was something at the path of series, even if it is null or empty. */
    private boolean taken;

    private int held;

    ArraysTable(SeriesRules rules) {
        this.rules = rules;
        rules.extractor().parentFields().keySet().forEach(column -> parentFields.put(column, null));
        if (rules.extractor().series() != null) {
            rules.extractor().series().map().keySet().forEach(column -> mapped.put(column, List.of()));
        }
    }

    @Override
    public void take(int place, String key, DocumentReader reader) {
        SeriesRules.PlaceOf at = rules.place(place);
        String column = at.column();
        switch (at.part()) {
            case INDEX -> {
                taken = true;
                index = list(reader, "the index");
            }
            case LABELS -> {
                labels = Elements.read(reader, rules.extractor().limits()::columns);
                labels.replaceAll(label -> Labels.of(label, rules.labelKey()));
                labelled = true;
            }
            case SERIES -> takeSeries(column == null ? key : column, column != null, reader);
            case PARENT_FIELD -> parentFields.put(String.valueOf(column), reader.read());
            case TAGS -> throw new IllegalStateException("Lists have no tags");
        }
    }

    private void takeSeries(String name, boolean isMapped, DocumentReader reader) {
        if (rules.extractor().layout() == Layout.MATRIX) {
            taken = true;
            takeMatrix(reader);
        } else if (isMapped) {
            taken = true;
            List<@Nullable Object> list = list(reader, "series '" + name + "'");
            mapped.put(name, list == null ? List.of() : list);
        } else if (reader.kind() == DocumentReader.Kind.ARRAY) {
            add(name, list(reader, name));
        }
    }

    private void takeMatrix(DocumentReader reader) {
        DocumentReader.Kind kind = reader.kind();
        if (kind == DocumentReader.Kind.SCALAR) {
            if (reader.read() != null) {
                stop("the series are no list of lists");
            }
            return;
        }
        reader.enter();
        while (reader.next()) {
            String label = kind == DocumentReader.Kind.OBJECT ? reader.key() : null;
            add(label, list(reader, "a series"));
        }
    }

    private void add(@Nullable String label, @Nullable List<@Nullable Object> values) {
        rules.extractor().limits().columns(series.size() + 1);
        series.add(values == null ? List.of() : values);
        if (label != null) {
            labels.add(label);
            labelled = true;
        }
    }

    /** Reads a list; null in place of one that is null or no list. */
    private @Nullable List<@Nullable Object> list(DocumentReader reader, String what) {
        if (reader.kind() == DocumentReader.Kind.ARRAY) {
            int before = held;
            List<@Nullable Object> list =
                    Elements.read(reader, size -> rules.extractor().limits().heldValues((long) before + size));
            held = before + list.size();
            return list;
        }
        if (reader.kind() == DocumentReader.Kind.OBJECT || reader.read() != null) {
            stop(what + " is no list");
        }
        return null;
    }

    private void stop(String reason) {
        broken = true;
        rules.strange(reason);
    }

    @Override
    public boolean isReady() {
        return false;
    }

    @Override
    public boolean missesRows() {
        return !broken && !taken && series.isEmpty();
    }

    @Override
    public Iterator<? extends @Nullable Object> records(@Nullable Object row) {
        throw new IllegalStateException("Lists have no rows");
    }

    @Override
    public Iterator<? extends @Nullable Object> end() {
        mapped.forEach(this::add);
        int length = length();
        if (broken || series.isEmpty() || length == 0) {
            return Collections.emptyIterator();
        }
        if (rules.index() != null && index == null) {
            rules.strange("there are series, but no index");
            return Collections.emptyIterator();
        }
        if (!labelled) {
            IntStream.range(0, series.size()).forEach(position -> labels.add((long) position));
        } else if (labels.size() != series.size()) {
            rules.strange("there are " + series.size() + " series, and " + labels.size() + " labels");
            return Collections.emptyIterator();
        }
        return isOfOneLength(length) ? records(length) : Collections.emptyIterator();
    }

    private int length() {
        int longest = index == null ? 0 : index.size();
        for (List<?> each : series) {
            longest = Math.max(longest, each.size());
        }
        return longest;
    }

    private boolean isOfOneLength(int length) {
        if (rules.extractor().lengthMismatch() == LengthMismatch.NULL) {
            return true;
        }
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).size() != length) {
                rules.strange("series '" + labels.get(i) + "' has "
                        + series.get(i).size() + " values where others have " + length);
                return false;
            }
        }
        if (index != null && index.size() != length) {
            rules.strange("the index has " + index.size() + " values where series have " + length);
            return false;
        }
        return true;
    }

    private Iterator<Row> records(int length) {
        rules.count(length);
        List<@Nullable Object> times = index;
        ArrayRecords made = new ArrayRecords(rules, series, labels, times, parentFields);
        return made.of(length);
    }
}
