package dev.weir.lake.schema;

import dev.weir.lake.declare.SchemaSettings.Mode;
import dev.weir.lake.schema.ColumnType.Array;
import dev.weir.lake.schema.ColumnType.Struct;
import dev.weir.lake.schema.SchemaChange.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns to write with, so that earlier files and new ones can be read together: columns keep their names and order,
 * new ones stand at the end, types only widen where readers of both lose nothing.
 *
 * @param columns the columns to write with
 * @param changes what is different from before
 */
public record SchemaEvolution(List<Column> columns, List<SchemaChange> changes) {

    public SchemaEvolution {
        columns = List.copyOf(columns);
        changes = List.copyOf(changes);
    }

    /**
     * Compares what a stream's schema says with what its files have.
     *
     * @param declared the columns of the schema, named with those before in mind
     * @param before   the columns of earlier files; empty if there are none
     */
    public static SchemaEvolution of(StreamColumns declared, List<Column> before, Mode mode) {
        if (before.isEmpty()) {
            return new SchemaEvolution(declared.columns(), List.of());
        }
        List<SchemaChange> changes = new ArrayList<>();
        Merge merge = new Merge(mode, changes);
        return new SchemaEvolution(merge.columns(before, declared.columns(), ""), changes);
    }

    /** The columns of files with either columns, read together. */
    public static List<Column> merged(List<Column> before, List<Column> other) {
        return new Merge(Mode.EVOLVE, new ArrayList<>()).columns(before, other, "");
    }

    /** Lays the declared columns over those before. */
    private record Merge(Mode mode, List<SchemaChange> changes) {

        List<Column> columns(List<Column> before, List<Column> declared, String above) {
            Map<String, Column> said = new HashMap<>();
            declared.forEach(column -> said.put(column.field(), column));
            List<Column> merged = new ArrayList<>();
            for (Column old : before) {
                Column now = said.remove(old.field());
                merged.add(
                        now == null ? gone(old, above) : old.with(type(old.type(), now.type(), above + old.field())));
            }
            for (Column column : declared) {
                if (said.containsKey(column.field())) {
                    addTo(merged, column, above + column.field());
                }
            }
            return merged;
        }

        private Column gone(Column old, String above) {
            changes.add(new SchemaChange(Kind.GONE, above + old.field(), old.type(), null, old.type()));
            return old;
        }

        private void addTo(List<Column> merged, Column column, String field) {
            if (mode == Mode.EVOLVE) {
                merged.add(column);
                changes.add(new SchemaChange(Kind.ADDED, field, null, column.type(), column.type()));
            } else {
                Kind kind = mode == Mode.DISCARD ? Kind.DISCARDED : Kind.DRIFT;
                changes.add(new SchemaChange(kind, field, null, column.type(), null));
            }
        }

        private ColumnType type(ColumnType old, ColumnType now, String field) {
            if (old instanceof Struct was && now instanceof Struct is) {
                return new Struct(columns(was.fields(), is.fields(), field + "."));
            }
            if (old instanceof Array was && now instanceof Array is) {
                return new Array(type(was.element(), is.element(), field + "[]"));
            }
            if (Widening.holds(old, now)) {
                return old;
            }
            ColumnType wider = mode == Mode.EVOLVE ? Widening.of(old, now) : null;
            changes.add(change(field, old, now, wider));
            return wider == null ? old : wider;
        }

        private static SchemaChange change(String field, ColumnType old, ColumnType now, @Nullable ColumnType wider) {
            return wider == null
                    ? new SchemaChange(Kind.CONFLICT, field, old, now, old)
                    : new SchemaChange(Kind.WIDENED, field, old, now, wider);
        }
    }
}
