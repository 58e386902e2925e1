package dev.weir.parsers.unpivot;

import dev.weir.parsers.document.HeldLimits;
import dev.weir.parsers.document.MetricsTo;
import dev.weir.parsers.source.OnShapeError;
import dev.weir.parsers.source.PageSizeCounts;
import dev.weir.parsers.source.SourceRows;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.KeyColumns;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.record.RowSource;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of columns whose names hold data: {@code casino_bets} and {@code poker_bets} become two records with the columns
 * {@code product} and {@code bets}. The groups of a pattern that names match become columns, which belong to the primary key;
 * a group whose name begins with {@code _} holds the name of the metric, which stays a column. Each record has all metrics,
 * null where the row has none for its key. Records come in the order in which their keys come in the row. A column that a row
 * does not have is missing in its records too; rows may have other columns than those before. An id column is repeated even if its
 * name matches.
 *
 * <pre>
 * type: CustomRecordExtractor
 * class_name: weir.parsers.UnpivotExtractor
 * id_columns: [player_id, date]
 * name_pattern: "^(?&lt;product&gt;casino|poker)_(?&lt;_metric&gt;.+)$"
 * </pre>
 *
 * @param source         where the rows come from, a decoder or an extractor; the retriever's decoder by default
 * @param path           the keys that lead to the rows in a document
 * @param idColumns      the columns that each record repeats; {@code ["*"]} stands for all that are not turned into rows
 * @param columns        patterns of the columns that are turned into rows, whose groups count like those of
 *                       {@code name_pattern}; the first that matches counts. By default all that match {@code name_pattern}
 * @param namePattern    the pattern of the names of these columns
 * @param metricsTo      whether metrics stay columns, or become rows of a column that has the name of the group, without
 *                       {@code _}
 * @param valuesTo       the column of the value, where there is one value in each record
 * @param captures       how what groups hold is written, by the name of the group; for the group of the metric, how the metric is
 *                       called
 * @param dropNulls      whether records without any value but null are left out
 * @param dropZero       whether records without any value but null and zero are left out
 * @param unmatched      what happens to columns that are neither id columns nor turned into rows
 * @param fold           gathers the records of one row in a list inside one record
 * @param pageSizeCounts what paginators count: the rows that the source sent, which keeps offsets right, or the records, for a
 *                       source that counts in those
 * @param onShapeError   what happens to values that are no objects, and to a page none of whose rows has a column that is turned into rows
 * @param limits         how many columns a row has at most, and how many values the records that are made of it
 */
@Component("weir.parsers.UnpivotExtractor")
public record UnpivotExtractor(
        @KeyColumns(KeyColumns.Names.WITHIN) @Nullable RowSource source,
        @Default("[]") List<Template<String>> path,
        @Default("[\"*\"]") List<Template<String>> idColumns,

        @KeyColumns(value = KeyColumns.Names.GROUPS, when = "!fold", unmarked = "_")
        @KeyColumns(
                value = KeyColumns.Names.GROUPS,
                when = {"!fold", "metrics_to=rows"},
                mark = "_")
        @Default("[]")
        List<Template<String>> columns,

        @KeyColumns(value = KeyColumns.Names.GROUPS, when = "!fold", unmarked = "_")
        @KeyColumns(
                value = KeyColumns.Names.GROUPS,
                when = {"!fold", "metrics_to=rows"},
                mark = "_")
        @Nullable
        Template<String> namePattern,

        @Default("\"columns\"") MetricsTo metricsTo,
        @Default("\"value\"") Template<String> valuesTo,
        @Default("{}") Map<String, Capture> captures,
        @Default("false") boolean dropNulls,
        @Default("false") boolean dropZero,
        @Default("\"keep\"") Unmatched unmatched,
        @Nullable UnpivotFold fold,
        @Default("\"source_rows\"") PageSizeCounts pageSizeCounts,
        @Default("\"fail\"") OnShapeError onShapeError,
        @Default("{}") HeldLimits limits)
        implements RecordExtractor {

    public UnpivotExtractor {
        path = List.copyOf(path);
        idColumns = List.copyOf(idColumns);
        columns = List.copyOf(columns);
        captures = Map.copyOf(captures);
        if (namePattern == null && columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot turn columns into rows: neither name_pattern nor columns says which (add name_pattern)");
        }
        check(NamePatterns.groups(columns, namePattern), columns, namePattern, captures.keySet(), metricsTo);
    }

    /** Checks what is said of groups; templates may name others than those that are seen here. */
    private static void check(
            List<String> groups,
            List<Template<String>> columns,
            @Nullable Template<String> namePattern,
            Set<String> captured,
            MetricsTo metricsTo) {
        boolean isTemplate = Stream.concat(columns.stream(), Stream.ofNullable(namePattern))
                .anyMatch(pattern -> pattern.text().contains("{{"));
        for (String group : captured) {
            refuseIf(
                    !groups.contains(group) && !isTemplate,
                    "captures names a group '" + group + "' that no pattern has (correct its name)");
        }
        List<String> metrics = groups.stream().filter(NamePatterns::isMetric).toList();
        refuseIf(
                metrics.size() > 1 && metricsTo == MetricsTo.COLUMNS,
                "the groups " + String.join(" and ", metrics)
                        + " both hold the metric (begin the name of one of them without _)");
        refuseIf(
                metrics.contains("_") && metricsTo == MetricsTo.ROWS,
                "the group _ gives its column no name (call it" + " _metric)");
    }

    private static void refuseIf(boolean wrong, String reason) {
        if (wrong) {
            throw new IllegalArgumentException("Cannot turn columns into rows: " + reason);
        }
    }

    @Override
    public @Nullable Decoder decoder() {
        return SourceRows.decoder(source);
    }

    @Override
    public Rows extract(DocumentReader documents, Scope scope) {
        Unpivoting unpivoting = new Unpivoting(this, scope);
        Rows records = SourceRows.of(source, path, documents, scope)
                .each(row -> records(row, unpivoting, scope), pageSizeCounts);
        return new UnpivotedRows(records, unpivoting);
    }

    private Iterator<? extends @Nullable Object> records(@Nullable Object value, Unpivoting unpivoting, Scope scope) {
        if (value instanceof Row row) {
            return unpivoting.records(row);
        }
        onShapeError.handle("turn columns into rows", "a row is no object", scope);
        return Collections.emptyIterator();
    }

    @Override
    public List<String> keyColumns() {
        return SourceRows.keyColumns(source, fold != null ? List.of() : NamePatterns.keyColumns(this));
    }
}
