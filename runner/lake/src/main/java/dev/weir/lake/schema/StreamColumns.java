package dev.weir.lake.schema;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a stream: one for each property of its schema. Fields without a column are not lost, they go to
 * {@link #EXTRA}.
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

    /** The names of the columns that the lake itself fills. */
    public static final Set<String> OWN = Set.of(EXTRA, RESCUED, RUN, LOADED_AT, SLICE);

    public StreamColumns {
        columns = List.copyOf(columns);
        warnings = List.copyOf(warnings);
    }

    /** The columns for a JSON schema; none for an empty one. */
    public static StreamColumns of(Row schema) {
        return of(schema, Map.of(), Set.of(), List.of());
    }

    /**
     * The columns for a JSON schema.
     *
     * @param names  the names that are declared, by field
     * @param taken  further names that no column may have, such as those of partitions
     * @param before the columns of earlier files, whose names stay
     */
    public static StreamColumns of(Row schema, Map<String, String> names, Set<String> taken, List<Column> before) {
        Set<String> all = new HashSet<>(OWN);
        all.addAll(taken);
        List<String> warnings = new ArrayList<>();
        List<Column> columns = new ColumnNames(warnings).name(SchemaReader.properties(schema), names, all, before);
        return new StreamColumns(columns, warnings);
    }
}
