package dev.weir.conformance.cases;

import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;

/**
 * A connector, and what the reference did with it.
 *
 * @param name     the name of the case
 * @param asOf     what was the present
 * @param manifest the manifest's text
 * @param files    the texts of the files beside it, by their paths
 * @param runs     what was run, in this order
 */
record RecordedCase(String name, String asOf, String manifest, Map<String, String> files, List<RecordedRun> runs) {

    /** A value of a recording that has to be an object. */
    static Row row(Object value) {
        return (Row) value;
    }

    /** The objects of a list; none if there is no list. */
    static List<Row> rows(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Row.class::cast).toList()
                : List.of();
    }

    @Override
    public String toString() {
        return name;
    }
}
