package dev.weir.parsers.columnar.parquet;

import dev.weir.parsers.columnar.value.ColumnarLimits;
import dev.weir.parsers.columnar.value.Reading;
import dev.weir.parsers.columnar.value.Selection;
import dev.weir.parsers.source.Unreadable;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.SchemaElement;

/**
 * The schema of a file as its directory has it: a tree, written from the top. It is held to the limits before the library builds
 * tables whose size is the product of its depths. Names get unique, as the library tells columns apart by them.
 */
final class SchemaElements {

    private static final String FORMAT = "Parquet";
    /** How many cells the tables of the library may have, which are as large as a column's path times its levels. */
    private static final long MOST_CELLS = 4_000_000;

    private final List<SchemaElement> elements;
    private final ColumnarLimits limits;
    private final Selection selection;
    private final List<SchemaElement> checked = new ArrayList<>();
    private int leaves;
    private long cells;

    SchemaElements(List<SchemaElement> elements, Reading reading) {
        this.elements = elements;
        this.limits = reading.limits();
        this.selection = reading.selection();
    }

    List<SchemaElement> checked() {
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("the schema is empty");
        }
        checked.add(elements.get(0));
        int end = children(0, 1, 0, 0);
        if (end != elements.size()) {
            throw new IllegalArgumentException("the schema has more columns than it counts");
        }
        return checked;
    }

    /** Takes the children of a group; gives the position behind them. */
    private int children(int parent, int depth, int definitions, int repetitions) {
        int count = elements.get(parent).getNum_children();
        if (depth > limits.depth()) {
            throw Unreadable.limit(FORMAT, "columns are nested more than " + limits.depth() + " deep", "depth");
        }
        if (count < 0 || count > elements.size()) {
            throw new IllegalArgumentException("a group counts " + count + " columns");
        }
        List<Integer> places = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int at = parent + 1;
        for (int i = 0; i < count; i++) {
            SchemaElement element = new SchemaElement(elements.get(at));
            places.add(checked.size());
            names.add(element.getName());
            checked.add(element);
            at = element(element, at, depth, definitions, repetitions);
        }
        List<String> distinct = selection.distinct(names);
        for (int i = 0; i < count; i++) {
            checked.get(places.get(i)).setName(distinct.get(i));
        }
        return at;
    }

    private int element(SchemaElement element, int at, int depth, int definitions, int repetitions) {
        FieldRepetitionType repetition = element.getRepetition_type();
        int defined = definitions + (repetition == FieldRepetitionType.REQUIRED ? 0 : 1);
        int repeated = repetitions + (repetition == FieldRepetitionType.REPEATED ? 1 : 0);
        if (!element.isSetType()) {
            return children(at, depth + 1, defined, repeated);
        }
        cells += (depth + 1L) * (defined + 1L) * (repeated + 1L);
        if (++leaves > limits.columns() || cells > MOST_CELLS) {
            throw Unreadable.limit(FORMAT, "it has more than " + (leaves - 1) + " columns", "columns");
        }
        return at + 1;
    }
}
