package dev.weir.parsers.cells;

import dev.weir.parsers.document.HeldLimits;
import dev.weir.parsers.source.OnShapeError;
import dev.weir.parsers.source.PageSizeCounts;
import dev.weir.parsers.source.SourceDocuments;
import dev.weir.parsers.source.SourceRows;
import dev.weir.parsers.value.OnDuplicate;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes columns of cells that name them: {@code [{"name": "ngr", "value": 5}, {"name": "brand", "value": "A"}]} becomes a record
 * with the columns {@code ngr} and {@code brand}. A row is a list of cells, or an object that holds one and possibly an object of
 * metrics. Where the list of rows holds cells itself, it is one row. A row without cells gives no record.
 *
 * <pre>
 * type: CustomRecordExtractor
 * class_name: weir.parsers.CellListExtractor
 * rows_path: [rows, data]
 * </pre>
 *
 * @param source         where the rows come from, a decoder or an extractor; the retriever's decoder by default
 * @param rowsPath       the keys that lead to the rows in a document
 * @param cellsPath      the keys that lead from a row to its cells, {@code ["."]} if the row is the list of them: a list, or an
 *                       object with a cell under each name
 * @param idColumns      the fields of a row that is an object which each record has too; {@code ["*"]} stands for all beside cells and
 *                       metrics
 * @param nameKey        the key of a cell's name
 * @param names          where columns are named if cells name them by an id
 * @param valueKey       the key of a cell's value
 * @param typeKey        the key of a cell's type, for {@code types}
 * @param suffixes       further keys of a cell, or of its value if that is an object, each with what is put behind the name for its
 *                       column: {@code {id: _id}}. A value that is taken apart so has no column of its own
 * @param valuesPath     the keys that lead from a cell to a list of objects with its values, if it has several
 * @param keys           fields of a cell, or of its values, that tell records apart: columns of each record, of which there is one
 *                       for each combination
 * @param metricMapPath  the keys that lead from a row to an object of further values by their names
 * @param mode           what cells become
 * @param nameTo         the column of a cell's name in {@code long} records
 * @param valueTo        the column of its value in {@code long} records
 * @param onDuplicate    what happens to several cells of one name in one record
 * @param types          the types that values are given, by the type of the cell; by its name without {@code type_key}
 * @param pageSizeCounts what paginators count; the rows of the source are the elements of the list of rows
 * @param onShapeError   what happens to rows and cells that do not have this shape
 * @param limits         what is held in memory at most
 */
@Component("weir.parsers.CellListExtractor")
public record CellListExtractor(
        @KeyColumns(KeyColumns.Names.WITHIN) @Nullable RowSource source,
        @Default("[]") List<Template<String>> rowsPath,
        @Default("[\".\"]") List<Template<String>> cellsPath,
        @Default("[\"*\"]") List<Template<String>> idColumns,
        @Default("\"name\"") Template<String> nameKey,
        @Nullable CellNames names,
        @Default("\"value\"") Template<String> valueKey,
        @Nullable Template<String> typeKey,
        @Default("{}") Map<String, Template<String>> suffixes,
        @Nullable List<Template<String>> valuesPath,
        @KeyColumns @Default("[]") List<Template<String>> keys,
        @Nullable List<Template<String>> metricMapPath,
        @Default("\"wide\"") Mode mode,

        @KeyColumns(when = "mode=long") @Default("\"metric\"")
        Template<String> nameTo,

        @Default("\"value\"") Template<String> valueTo,
        @Default("\"fail\"") OnDuplicate onDuplicate,
        @Default("{}") Map<String, ValueType> types,
        @Default("\"source_rows\"") PageSizeCounts pageSizeCounts,
        @Default("\"fail\"") OnShapeError onShapeError,
        @Default("{}") HeldLimits limits)
        implements RecordExtractor {

    public CellListExtractor {
        rowsPath = List.copyOf(rowsPath);
        cellsPath = List.copyOf(cellsPath);
        idColumns = List.copyOf(idColumns);
        suffixes = Collections.unmodifiableMap(new LinkedHashMap<>(suffixes));
        valuesPath = valuesPath == null ? null : List.copyOf(valuesPath);
        keys = List.copyOf(keys);
        metricMapPath = metricMapPath == null ? null : List.copyOf(metricMapPath);
        types = Map.copyOf(types);
        refuseIf(cellsPath.isEmpty(), "cells_path is empty (write [\".\"] if a row is the list of its cells)");
        refuseIf(mode == Mode.LONG && !suffixes.isEmpty(), "long records have one value (remove suffixes, or mode)");
        refuseIf(
                names != null && rowsPath.isEmpty(),
                "names stand beside rows, but the rows have no path (add rows_path)");
    }

    private static void refuseIf(boolean wrong, String reason) {
        if (wrong) {
            throw new IllegalArgumentException("Cannot read cells: " + reason);
        }
    }

    @Override
    public @Nullable Decoder decoder() {
        return SourceRows.decoder(source);
    }

    @Override
    public Rows extract(DocumentReader documents, Scope scope) {
        SourceDocuments from = SourceDocuments.of(source, documents, scope);
        CellRules rules = CellRules.of(this, scope);
        return from.counted(rules.records(from.reader()), rules::sourceRows, pageSizeCounts);
    }

    @Override
    public List<String> keyColumns() {
        List<String> columns = new ArrayList<>();
        keys.forEach(key -> columns.add(key.text()));
        if (mode == Mode.LONG) {
            columns.add(nameTo.text());
        }
        return SourceRows.keyColumns(source, columns);
    }
}
