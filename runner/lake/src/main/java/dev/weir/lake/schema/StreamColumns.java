package dev.weir.lake.schema;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a stream: one for each property of its schema, without those that the lake cannot name so. Fields
 * without a column are not lost, they go to {@link #EXTRA}.
 *
 * @param columns  the columns, in the schema's order
 * @param warnings what the user should know about them
 */
public record StreamColumns(List<Column> columns, List<String> warnings) {

    /** JSON text of the fields that have no column. */
    public static final String EXTRA = "_extra";
    /** JSON text of the values that did not fit their column. */
    public static final String RESCUED = "_rescued";
    /** The run's name. */
    public static final String RUN = "_weir_run";
    /** When the run started. */
    public static final String LOADED_AT = "_weir_loaded_at";
    /** JSON text of the slice that the record was read in. */
    public static final String SLICE = "_weir_slice";

    private static final Set<String> RESERVED = Set.of("", EXTRA, RESCUED, RUN, LOADED_AT, SLICE);

    public StreamColumns {
        columns = List.copyOf(columns);
        warnings = List.copyOf(warnings);
    }

    /** The columns for a JSON schema; none for an empty one. */
    public static StreamColumns of(Row schema) {
        List<Column> columns = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (Column column : SchemaReader.properties(schema)) {
            if (RESERVED.contains(column.name())) {
                warnings.add("the field '" + column.name()
                        + "' has no column of its own, the name is taken; it is kept in " + EXTRA);
                continue;
            }
            String other = seen.putIfAbsent(column.name().toLowerCase(Locale.ROOT), column.name());
            if (other != null) {
                warnings.add("the columns '" + other + "' and '" + column.name()
                        + "' differ only in case; some readers rename or hide the second");
            }
            columns.add(column);
        }
        return new StreamColumns(columns, warnings);
    }
}
