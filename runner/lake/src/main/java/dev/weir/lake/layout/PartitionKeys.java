package dev.weir.lake.layout;

import dev.weir.lake.declare.PartitionKey;
import dev.weir.lake.declare.PartitionKey.EpochUnit;
import dev.weir.lake.declare.PartitionKey.OfField;
import dev.weir.lake.declare.PartitionKey.OfRun;
import dev.weir.lake.declare.PartitionKey.OfSlice;
import dev.weir.lake.declare.PartitionKey.RunValue;
import dev.weir.lake.declare.PartitionKey.Truncation;
import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.ColumnType;
import dev.weir.lake.schema.ColumnType.Scalar;
import dev.weir.lake.schema.ColumnType.Struct;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.PartitionColumn.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a data set's partitions, in the order of its folders. If the run reads for an account and no key says so, the
 * first one does.
 *
 * @param keys the keys
 */
public record PartitionKeys(List<PartitionKey> keys) {

    private static final PartitionKey ACCOUNT = new OfRun("account", RunValue.ACCOUNT);

    public PartitionKeys {
        keys = List.copyOf(keys);
    }

    /** The keys that are declared, for a run's account. */
    public static PartitionKeys of(List<PartitionKey> declared, @Nullable String account) {
        boolean said = declared.stream().anyMatch(key -> key instanceof OfRun run && run.value() == RunValue.ACCOUNT);
        List<PartitionKey> keys = new ArrayList<>(declared);
        if (account != null && !said) {
            keys.add(0, ACCOUNT);
        }
        return new PartitionKeys(keys);
    }

    /** How the values of the keys are made: two that are equal give the same rows the same folder. */
    public String definition() {
        return keys.stream().map(PartitionKeys::definition).collect(Collectors.joining(", "));
    }

    private static String definition(PartitionKey key) {
        if (key instanceof OfField field) {
            boolean whole = field.truncate() == Truncation.NONE;
            String unit = field.unit() == EpochUnit.NONE ? "" : " in " + word(field.unit());
            return key.key() + " (field " + field.field() + unit
                    + (whole ? "" : " by " + word(field.truncate()) + " in " + field.zone()) + ")";
        }
        return key instanceof OfSlice slice ? key.key() + " (slice " + slice.path() + ")" : key.key();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The keys' names. */
    public List<String> names() {
        return keys.stream().map(PartitionKey::key).toList();
    }

    /** The names of keys that the run itself gives values to: columns make way for them. */
    public Set<String> ofRun() {
        return keys.stream()
                .filter(OfRun.class::isInstance)
                .map(PartitionKey::key)
                .collect(Collectors.toSet());
    }

    /** The keys that columns are named like, which no reader can tell apart. */
    public List<String> clashes(List<Column> columns) {
        Set<String> names = new HashSet<>();
        columns.forEach(column -> names.add(column.name().toLowerCase(Locale.ROOT)));
        return names().stream()
                .filter(key -> names.contains(key.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The keys as columns of a table whose files have the given columns. */
    public List<PartitionColumn> columns(List<Column> columns) {
        return keys.stream()
                .map(key -> new PartitionColumn(key.key(), type(key, columns)))
                .toList();
    }

    static Type type(PartitionKey key, List<Column> columns) {
        if (key instanceof OfRun run) {
            return run.value() == RunValue.LOAD_DATE ? Type.DATE : Type.TEXT;
        }
        return key instanceof OfField field ? type(field, columns) : Type.TEXT;
    }

    private static Type type(OfField key, List<Column> columns) {
        if (key.truncate() != Truncation.NONE) {
            return switch (key.truncate()) {
                case DAY -> Type.DATE;
                case YEAR -> Type.INTEGER;
                default -> Type.TEXT;
            };
        }
        ColumnType type = typeOf(key.field(), columns);
        return type == Scalar.INT64 ? Type.INTEGER : type == Scalar.DATE ? Type.DATE : Type.TEXT;
    }

    /** What the column of a field holds; null if it has none. */
    public static @Nullable ColumnType typeOf(String field, List<Column> columns) {
        for (Column column : columns) {
            if (column.field().equals(field)) {
                return column.type();
            }
        }
        for (Column column : columns) {
            if (column.type() instanceof Struct struct && field.startsWith(column.field() + ".")) {
                return typeOf(field.substring(column.field().length() + 1), struct.fields());
            }
        }
        return null;
    }
}
