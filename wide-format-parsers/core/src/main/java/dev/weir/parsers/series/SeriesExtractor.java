package dev.weir.parsers.series;

import dev.weir.parsers.document.HeldLimits;
import dev.weir.parsers.document.MetricsTo;
import dev.weir.parsers.source.OnShapeError;
import dev.weir.parsers.source.PageSizeCounts;
import dev.weir.parsers.source.SourceDocuments;
import dev.weir.parsers.source.SourceRows;
import dev.weir.parsers.value.ValueType;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.KeyColumns;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.record.RowSource;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Rows;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of values that come in arrays: of lists that belong together by their places ({@code parallel}), of a list of
 * lists with labels ({@code matrix}), or of series with points in time ({@code points}). Points stream where what describes their
 * series comes before them; the other layouts are held until all of their lists was read. Values stay as they are, null ones
 * included, unless {@code value_type} says otherwise.
 *
 * <pre>
 * type: CustomRecordExtractor
 * class_name: weir.parsers.SeriesExtractor
 * layout: parallel
 * path: [hourly]
 * index: {path: [time], name: time}
 * </pre>
 *
 * @param source         where the series come from, a decoder or an extractor; the retriever's decoder by default
 * @param layout         how the series are laid out
 * @param path           the keys that lead to the object that the other paths begin at, or to a list of such objects. For
 *                       {@code points} that is a series
 * @param index          what the places stand for, in {@code parallel} and {@code matrix}
 * @param series         where the values are. By default {@code parallel} takes all lists beside the index, {@code matrix} looks
 *                       under {@code series}, and {@code points} under {@code values}
 * @param labelsPath     the keys that lead to the labels of a {@code matrix}, or to that of one series of {@code points}
 * @param labelKey       the key of the label where that is an object
 * @param tagsPath       the keys that lead from a series of {@code points} to what describes it, which becomes columns: an object,
 *                       or a list of texts such as {@code host:a}
 * @param point          the columns of a point's values in their order, or the key of each column's value where points are objects;
 *                       the first is the time
 * @param metricsTo      whether each series is a column, or a row of its own with its label; by default a column for
 *                       {@code parallel} and a row for the others. In {@code points}, columns are joined by all else that their
 *                       records hold, and held for that
 * @param labelsTo       the column of the label, where series are rows
 * @param valuesTo       the column of the value, where series are rows of {@code parallel} or {@code matrix}
 * @param valueKey       the key of the value where a value is an object
 * @param valueType      the type that values are given; {@code NaN} and infinite ones are null then, if it is {@code number}
 * @param epoch          what index or time count from 1970 on, if they are to be written as ISO 8601
 * @param lengthMismatch what happens to lists of different length
 * @param dropNulls      whether records without any value but null are left out
 * @param parentFields   columns that each record has besides, with the keys that lead to their values beside the series: units, for
 *                       instance
 * @param inject         columns that each record has besides, with their values
 * @param pageSizeCounts what paginators count; the rows of the source are the places of the index, or the points
 * @param onShapeError   what happens to what does not have this shape
 * @param limits         what is held in memory at most
 */
@Component("weir.parsers.SeriesExtractor")
public record SeriesExtractor(
        @KeyColumns(KeyColumns.Names.WITHIN) @Nullable RowSource source,
        Layout layout,
        @Default("[]") List<Template<String>> path,
        @Nullable SeriesIndex index,
        @Nullable SeriesValues series,
        @Nullable List<Template<String>> labelsPath,
        @Default("\"name\"") Template<String> labelKey,
        @Nullable List<Template<String>> tagsPath,

        @KeyColumns(value = KeyColumns.Names.FIRST, when = "layout=points") @Default("[\"ts\", \"value\"]")
        Object point,

        @Nullable MetricsTo metricsTo,

        @KeyColumns(when = {"layout!=points", "metrics_to=rows"})
        @KeyColumns(when = {"layout!=points", "layout!=parallel", "!metrics_to"})
        @Default("\"label\"")
        Template<String> labelsTo,

        @Default("\"value\"") Template<String> valuesTo,
        @Nullable Template<String> valueKey,
        @Nullable ValueType valueType,
        @Nullable Epoch epoch,
        @Default("\"fail\"") LengthMismatch lengthMismatch,
        @Default("false") boolean dropNulls,
        @Default("{}") Map<String, List<Template<String>>> parentFields,
        @Default("{}") Map<String, Template<String>> inject,
        @Default("\"source_rows\"") PageSizeCounts pageSizeCounts,
        @Default("\"fail\"") OnShapeError onShapeError,
        @Default("{}") HeldLimits limits)
        implements RecordExtractor {

    public SeriesExtractor {
        path = List.copyOf(path);
        labelsPath = labelsPath == null ? null : List.copyOf(labelsPath);
        tagsPath = tagsPath == null ? null : List.copyOf(tagsPath);
        parentFields = Collections.unmodifiableMap(new LinkedHashMap<>(parentFields));
        inject = Collections.unmodifiableMap(new LinkedHashMap<>(inject));
        PointColumns columns = PointColumns.of(point);
        point = columns.frozen();
        refuseIf(layout == Layout.POINTS && index != null, "points have no index (name their time in point)");
        refuseIf(layout != Layout.POINTS && tagsPath != null, "tags_path is for points (use parent_fields)");
        refuseIf(layout == Layout.PARALLEL && labelsPath != null, "parallel lists have names (remove labels_path)");
        boolean joins = layout == Layout.POINTS && metricsTo == MetricsTo.COLUMNS;
        refuseIf(joins && labelsPath == null, "without labels_path no series has a name for its column (add it)");
        refuseIf(
                joins && columns.names().size() != 2, "points of several values have columns (set metrics_to to rows)");
        boolean mapped = series != null && !series.map().isEmpty();
        refuseIf(mapped && layout != Layout.PARALLEL, "series.map is for parallel lists (use series.path)");
    }

    private static void refuseIf(boolean wrong, String reason) {
        if (wrong) {
            throw new IllegalArgumentException("Cannot read series of this layout: " + reason);
        }
    }

    /** Whether each series is a row. */
    boolean isLong() {
        return metricsTo == null ? layout != Layout.PARALLEL : metricsTo == MetricsTo.ROWS;
    }

    @Override
    public @Nullable Decoder decoder() {
        return SourceRows.decoder(source);
    }

    @Override
    public Rows extract(DocumentReader documents, Scope scope) {
        SourceDocuments from = SourceDocuments.of(source, documents, scope);
        SeriesRules rules = SeriesRules.of(this, scope);
        return from.counted(rules.records(from.reader()), rules::sourceRows, pageSizeCounts);
    }

    @Override
    public List<String> keyColumns() {
        return SourceRows.keyColumns(source, ownKeyColumns());
    }

    private List<String> ownKeyColumns() {
        if (layout == Layout.POINTS) {
            return List.of(PointColumns.of(point).names().get(0));
        }
        return isLong() ? List.of(labelsTo.text()) : List.of();
    }
}
