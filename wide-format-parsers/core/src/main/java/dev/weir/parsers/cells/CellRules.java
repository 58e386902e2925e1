package dev.weir.parsers.cells;

import dev.weir.parsers.document.DocumentTables;
import dev.weir.parsers.document.ListedRows;
import dev.weir.parsers.document.RowValues;
import dev.weir.parsers.source.Places;
import dev.weir.parsers.value.ValueType;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an extractor says in one scope, and how many rows were read so far. Used by one thread. */
final class CellRules {

    private static final List<String> ITSELF = List.of(".");
    private static final String ALL = "*";

    private final CellListExtractor extractor;
    private final Scope scope;
    private final List<String> rowsPath;
    private final List<String> cellsPath;
    private final List<String> metricMapPath;
    private final @Nullable List<String> valuesPath;
    private final List<String> idColumns;
    private final Set<String> noIds = new HashSet<>();
    private final List<String> keys;
    private final String nameKey;
    private final String valueKey;
    private final @Nullable String typeKey;
    private final Row suffixes;
    private final String nameTo;
    private final String valueTo;
    private int sourceRows;

    private CellRules(CellListExtractor extractor, Scope scope) {
        this.extractor = extractor;
        this.scope = scope;
        this.rowsPath = RowValues.texts(extractor.rowsPath(), scope);
        this.cellsPath = RowValues.texts(extractor.cellsPath(), scope);
        this.metricMapPath =
                extractor.metricMapPath() == null ? List.of() : RowValues.texts(extractor.metricMapPath(), scope);
        this.valuesPath = extractor.valuesPath() == null ? null : RowValues.texts(extractor.valuesPath(), scope);
        this.idColumns = RowValues.texts(extractor.idColumns(), scope);
        this.keys = RowValues.texts(extractor.keys(), scope);
        this.nameKey = extractor.nameKey().in(scope);
        this.valueKey = extractor.valueKey().in(scope);
        Template<String> type = extractor.typeKey();
        this.typeKey = type == null ? null : type.in(scope);
        this.suffixes = RowValues.texts(extractor.suffixes(), scope);
        this.nameTo = extractor.nameTo().in(scope);
        this.valueTo = extractor.valueTo().in(scope);
        noIds.add(cellsPath.get(0));
        metricMapPath.stream().limit(1).forEach(noIds::add);
    }

    static CellRules of(CellListExtractor extractor, Scope scope) {
        return new CellRules(extractor, scope);
    }

    /** The records of all rows. */
    Iterator<? extends @Nullable Object> records(DocumentReader documents) {
        CellNames names = extractor.names();
        if (names == null) {
            Places places = Places.ofLists(documents, rowsPath, scope);
            return new CellRecords(new ListedRows(places, this::isCell, extractor.limits()), this);
        }
        String id = names.id().in(scope);
        String name = names.name().in(scope);
        return new DocumentTables(
                new Places(documents, List.of(), scope),
                List.of(rowsPath, RowValues.texts(names.path(), scope)),
                0,
                () -> new NamedCells(this, id, name),
                this::strange,
                extractor.limits(),
                scope);
    }

    /** Whether a row is the list of its cells. */
    boolean rowsAreLists() {
        return cellsPath.equals(ITSELF);
    }

    private boolean isCell(Places at) {
        return rowsAreLists() && at.reader().kind() == DocumentReader.Kind.OBJECT;
    }

    CellListExtractor extractor() {
        return extractor;
    }

    /** The cells of a row that is an object: a list, or an object with a cell under each name. */
    @Nullable
    Object cells(Row row) {
        return RowValues.at(row, cellsPath);
    }

    /** The further values of a row by their names. */
    @Nullable
    Object metrics(Row row) {
        return metricMapPath.isEmpty() ? null : RowValues.at(row, metricMapPath);
    }

    /** The fields of a row that each of its records has. */
    Row ids(Row row) {
        Row ids = new Row();
        if (idColumns.contains(ALL)) {
            for (int i = 0; i < row.size(); i++) {
                if (!noIds.contains(row.keyAt(i))) {
                    ids.put(row.keyAt(i), row.valueAt(i));
                }
            }
        } else {
            idColumns.forEach(column -> ids.put(column, row.get(column)));
        }
        return ids;
    }

    /** The values of a cell: itself, or the elements of its list of values. */
    List<?> values(Row cell) {
        Object found = valuesPath == null ? null : RowValues.at(cell, valuesPath);
        if (found instanceof List<?> list) {
            return list;
        }
        return found != null
                ? List.of(found)
                : valuesPath == null || cell.containsKey(valueKey) ? List.of(cell) : List.of();
    }

    /** What tells apart the records that a value may belong to. */
    List<@Nullable Object> keysOf(Row cell, @Nullable Object value) {
        List<@Nullable Object> found = new ArrayList<>(keys.size());
        for (String key : keys) {
            found.add(value instanceof Row row && row.containsKey(key) ? row.get(key) : cell.get(key));
        }
        return found;
    }

    List<String> keys() {
        return keys;
    }

    String nameKey() {
        return nameKey;
    }

    String valueKey() {
        return valueKey;
    }

    /** Further keys of a cell, with what is put behind its name for each. */
    Row suffixes() {
        return suffixes;
    }

    String nameTo() {
        return nameTo;
    }

    String valueTo() {
        return valueTo;
    }

    /** A value with the type of its cell. */
    @Nullable
    Object typed(String name, Row cell, @Nullable Object value) {
        Object typeName = typeKey == null ? name : cell.get(typeKey);
        ValueType type = typeName instanceof String text ? extractor.types().get(text) : null;
        if (type == null) {
            return value;
        }
        try {
            return type.of(value);
        } catch (IllegalArgumentException e) {
            strange("the value of cell '" + name + "' is " + e.getMessage());
            return null;
        }
    }

    void strange(String reason) {
        extractor.onShapeError().handle("read cells", reason, scope);
    }

    void countRow() {
        sourceRows++;
    }

    int sourceRows() {
        return sourceRows;
    }
}
