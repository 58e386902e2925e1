package dev.weir.parsers.series;

import dev.weir.parsers.document.DocumentTables;
import dev.weir.parsers.document.RowValues;
import dev.weir.parsers.source.Places;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an extractor says in one scope, and how many rows of the source were read so far. Used by one thread. */
final class SeriesRules {

    /** What stands at a path. */
    enum Part {
        /** The index. */
        INDEX,
        /** A list of values, or a list of such lists; the points of a series. */
        SERIES,
        /** The labels, or the one of a series. */
        LABELS,
        /** What describes a series. */
        TAGS,
        /** A value that each record has besides. */
        PARENT_FIELD
    }

    /**
     * A place beside points.
     *
     * @param column the column of its value, if one is given
     */
    record PlaceOf(Part part, @Nullable String column) {}

    private final SeriesExtractor extractor;
    private final Scope scope;
    private final List<List<String>> paths = new ArrayList<>();
    private final List<PlaceOf> places = new ArrayList<>();
    private final PointColumns point;
    private final String labelKey;
    private final String labelsTo;
    private final String valuesTo;
    private final @Nullable String valueKey;
    private final @Nullable String index;
    private final Row injected;
    private int sourceRows;

    private SeriesRules(SeriesExtractor extractor, Scope scope) {
        this.extractor = extractor;
        this.scope = scope;
        this.point = PointColumns.of(extractor.point());
        this.labelKey = extractor.labelKey().in(scope);
        this.labelsTo = extractor.labelsTo().in(scope);
        this.valuesTo = extractor.valuesTo().in(scope);
        this.valueKey =
                extractor.valueKey() == null ? null : extractor.valueKey().in(scope);
        SeriesIndex given = extractor.index();
        this.index = given == null ? null : given.name().in(scope);
        this.injected = RowValues.texts(extractor.inject(), scope);
        findPlaces(given);
    }

    static SeriesRules of(SeriesExtractor extractor, Scope scope) {
        return new SeriesRules(extractor, scope);
    }

    private void findPlaces(@Nullable SeriesIndex given) {
        findSeries(extractor.series());
        if (given != null) {
            place(Part.INDEX, null, given.path());
        }
        if (extractor.labelsPath() != null) {
            place(Part.LABELS, null, extractor.labelsPath());
        }
        if (extractor.tagsPath() != null) {
            place(Part.TAGS, null, extractor.tagsPath());
        }
        extractor.parentFields().forEach((column, path) -> place(Part.PARENT_FIELD, column, path));
    }

    /** Series come first, so that the points have the first place. */
    private void findSeries(@Nullable SeriesValues series) {
        if (series != null && !series.map().isEmpty()) {
            series.map().forEach((column, path) -> place(Part.SERIES, column, path));
            return;
        }
        List<String> path = series == null ? List.of() : RowValues.texts(series.path(), scope);
        switch (extractor.layout()) {
            case PARALLEL -> {
                List<String> all = new ArrayList<>(path);
                all.add("*");
                add(Part.SERIES, null, all);
            }
            case MATRIX -> add(Part.SERIES, null, path.isEmpty() ? List.of("series") : path);
            case POINTS -> add(Part.SERIES, null, path.isEmpty() ? List.of("values") : path);
        }
    }

    private void place(Part part, @Nullable String column, List<Template<String>> path) {
        add(part, column, RowValues.texts(path, scope));
    }

    private void add(Part part, @Nullable String column, List<String> path) {
        paths.add(path);
        places.add(new PlaceOf(part, column));
    }

    /** The records of all series. */
    Iterator<? extends @Nullable Object> records(DocumentReader documents) {
        Places tables = new Places(documents, RowValues.texts(extractor.path(), scope), scope);
        if (extractor.layout() != Layout.POINTS) {
            return new DocumentTables(
                    tables,
                    paths,
                    DocumentTables.NO_ROWS,
                    () -> new ArraysTable(this),
                    this::strange,
                    extractor.limits(),
                    scope);
        }
        DocumentTables rows = new DocumentTables(
                tables, paths, 0, () -> new PointsTable(this), this::strange, extractor.limits(), scope);
        return extractor.isLong() ? rows : new JoinedSeries(rows, this);
    }

    SeriesExtractor extractor() {
        return extractor;
    }

    PlaceOf place(int number) {
        return places.get(number);
    }

    /** How many places are beside points. */
    int placesBesidePoints() {
        return places.size() - 1;
    }

    PointColumns point() {
        return point;
    }

    String labelKey() {
        return labelKey;
    }

    String labelsTo() {
        return labelsTo;
    }

    String valuesTo() {
        return valuesTo;
    }

    /** The column of the index; null if there is none. */
    @Nullable
    String index() {
        return index;
    }

    Row injected() {
        return injected;
    }

    /** A value with its type. */
    @Nullable
    Object value(@Nullable Object cell) {
        Object value = valueKey != null && cell instanceof Row object ? object.get(valueKey) : cell;
        if (extractor.valueType() == null) {
            return value;
        }
        try {
            return extractor.valueType().of(value);
        } catch (IllegalArgumentException e) {
            strange("a value is " + e.getMessage());
            return null;
        }
    }

    /** A time, or another value of an index. */
    @Nullable
    Object time(@Nullable Object value) {
        if (extractor.epoch() == null) {
            return value;
        }
        try {
            return extractor.epoch().iso(value);
        } catch (IllegalArgumentException e) {
            strange("a time is " + e.getMessage());
            return null;
        }
    }

    void strange(String reason) {
        extractor.onShapeError().handle("read series", reason, scope);
    }

    void count(int rows) {
        sourceRows += rows;
    }

    int sourceRows() {
        return sourceRows;
    }
}
