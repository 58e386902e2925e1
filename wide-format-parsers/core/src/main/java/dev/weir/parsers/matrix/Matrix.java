package dev.weir.parsers.matrix;

import dev.weir.parsers.document.ColumnNames;
import dev.weir.parsers.document.DocumentTables;
import dev.weir.parsers.document.ListedRows;
import dev.weir.parsers.document.NameList;
import dev.weir.parsers.document.RowValues;
import dev.weir.parsers.source.OnShapeError;
import dev.weir.parsers.source.Places;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an extractor says in one scope, and how many rows of tables were read so far. Used by one thread. */
final class Matrix {

    private static final int ROWS = 0;

    private final HeaderRowArraysExtractor extractor;
    private final Scope scope;
    private final String nameKey;
    private final @Nullable Row names;
    private final List<String> cellsPath;
    private final @Nullable String valueKey;
    private int sourceRows;

    private Matrix(HeaderRowArraysExtractor extractor, Scope scope) {
        this.extractor = extractor;
        this.scope = scope;
        this.nameKey = extractor.header().nameKey().in(scope);
        this.cellsPath = RowValues.texts(extractor.cellsPath(), scope);
        this.valueKey =
                extractor.valueKey() == null ? null : extractor.valueKey().in(scope);
        Template<@Nullable Object> given = extractor.header().names();
        this.names = given == null ? null : columns(NameList.in(given, scope, "header.names"));
    }

    static Matrix of(HeaderRowArraysExtractor extractor, Scope scope) {
        return new Matrix(extractor, scope);
    }

    HeaderRowArraysExtractor extractor() {
        return extractor;
    }

    /** The records of all tables. */
    Iterator<@Nullable Object> records(DocumentReader documents) {
        List<String> path = RowValues.texts(extractor.path(), scope);
        List<String> rowsPath = RowValues.texts(extractor.rowsPath(), scope);
        if (rowsPath.isEmpty()) {
            Places places = Places.ofLists(documents, path, scope);
            ListedRows rows = new ListedRows(places, at -> path.isEmpty() && isCell(at), extractor.limits());
            return new ListedTables(rows, this);
        }
        List<List<String>> paths = new ArrayList<>();
        paths.add(rowsPath);
        if (extractor.header().path() != null) {
            paths.add(RowValues.texts(extractor.header().path(), scope));
        }
        return new DocumentTables(
                new Places(documents, path, scope),
                paths,
                ROWS,
                () -> table(),
                this::strange,
                extractor.limits(),
                scope);
    }

    /** Whether a document that is a list is a row, as its first element is no list. */
    private boolean isCell(Places at) {
        return cellsPath.isEmpty() && at.list() > 0 && at.reader().kind() == DocumentReader.Kind.SCALAR;
    }

    MatrixTable table() {
        return extractor.orientation() == Orientation.ROWS
                ? new MatrixTable(this, names)
                : new TurnedTable(this, names);
    }

    /** The names of the columns that a header's cells hold. */
    Row columns(List<?> header) {
        List<@Nullable String> found = new ArrayList<>();
        for (Object cell : header) {
            extractor.limits().columns(found.size() + 1);
            found.add(ColumnNames.in(cell, nameKey));
        }
        return ColumnNames.of(found, extractor.duplicateNames());
    }

    /** The cells of a row; null if it has none. */
    @Nullable
    List<?> cells(@Nullable Object row) {
        Object found = cellsPath.isEmpty() ? row : RowValues.at(row, cellsPath);
        if (!(found instanceof List<?> cells) || valueKey == null) {
            return found instanceof List<?> cells ? cells : null;
        }
        List<@Nullable Object> values = new ArrayList<>(cells.size());
        cells.forEach(cell -> values.add(cell instanceof Row object ? object.get(valueKey) : cell));
        return values;
    }

    void strange(String reason) {
        extractor.onShapeError().handle("name the cells of rows", reason, scope);
    }

    /** The same of a row, which is named only if the slice fails: a log that names thousands of them says nothing. */
    void strange(String reason, int row) {
        strange(extractor.onShapeError() == OnShapeError.FAIL ? "row " + row + ": " + reason : reason);
    }

    void count(int rows) {
        sourceRows += rows;
    }

    int sourceRows() {
        return sourceRows;
    }
}
