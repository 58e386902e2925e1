package dev.weir.parsers.matrix;

import dev.weir.parsers.document.HeldLimits;
import dev.weir.parsers.source.OnShapeError;
import dev.weir.parsers.source.PageSizeCounts;
import dev.weir.parsers.source.SourceDocuments;
import dev.weir.parsers.source.SourceRows;
import dev.weir.parsers.table.Duplicates;
import dev.weir.parsers.table.Ragged;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names the cells of rows that are lists: {@code [["day", "clicks"], ["1", 5]]} becomes a record with the columns {@code day}
 * and {@code clicks}. The names stand in one of the rows, in a list beside the rows, or in the manifest. Numbers in a header are
 * names as they are written; a column without a name is called {@code column_3} by its place. Values stay as they are.
 *
 * <pre>
 * type: CustomRecordExtractor
 * class_name: weir.parsers.HeaderRowArraysExtractor
 * header: {path: [columns]}
 * rows_path: [data]
 * </pre>
 *
 * @param source         where the tables come from, a decoder or an extractor; the retriever's decoder by default
 * @param path           the keys that lead to the table, or to a list of tables, in a document
 * @param header         where the names of the columns stand
 * @param rowsPath       the keys that lead from the table to the list of rows; without any, the table is that list
 * @param skipRows       how many rows behind the header are no data, such as a row of units
 * @param cellsPath      the keys that lead to the list of cells where a row is an object
 * @param valueKey       the key of the value where a cell is an object; cells stay as they are without it
 * @param orientation    whether the lists of the table are rows or columns; columns are held until all of them was read
 * @param ragged         what happens to rows that are not as long as the header
 * @param duplicateNames what happens to columns of one name
 * @param trimEmptyRows  whether rows without any cell but null and empty texts are left out
 * @param pageSizeCounts what paginators count; the rows of the source are those that are data, empty ones included
 * @param onShapeError   what happens to tables and rows that do not have this shape
 * @param limits         what is held in memory at most
 */
@Component("weir.parsers.HeaderRowArraysExtractor")
public record HeaderRowArraysExtractor(
        @KeyColumns(KeyColumns.Names.WITHIN) @Nullable RowSource source,
        @Default("[]") List<Template<String>> path,
        @Default("{}") MatrixHeader header,
        @Default("[]") List<Template<String>> rowsPath,
        @Default("0") int skipRows,
        @Default("[]") List<Template<String>> cellsPath,
        @Nullable Template<String> valueKey,
        @Default("\"rows\"") Orientation orientation,
        @Default("\"pad\"") Ragged ragged,
        @Default("\"fail\"") Duplicates duplicateNames,
        @Default("true") boolean trimEmptyRows,
        @Default("\"source_rows\"") PageSizeCounts pageSizeCounts,
        @Default("\"fail\"") OnShapeError onShapeError,
        @Default("{}") HeldLimits limits)
        implements RecordExtractor {

    public HeaderRowArraysExtractor {
        path = List.copyOf(path);
        rowsPath = List.copyOf(rowsPath);
        cellsPath = List.copyOf(cellsPath);
        if (header.path() != null && rowsPath.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot name the cells of rows: header.path leads away from the table, but rows_path does not say where"
                            + " its rows are (add rows_path)");
        }
    }

    @Override
    public @Nullable Decoder decoder() {
        return SourceRows.decoder(source);
    }

    @Override
    public Rows extract(DocumentReader documents, Scope scope) {
        SourceDocuments from = SourceDocuments.of(source, documents, scope);
        Matrix matrix = Matrix.of(this, scope);
        return from.counted(matrix.records(from.reader()), matrix::sourceRows, pageSizeCounts);
    }

    @Override
    public List<String> keyColumns() {
        return SourceRows.keyColumns(source, List.of());
    }
}
