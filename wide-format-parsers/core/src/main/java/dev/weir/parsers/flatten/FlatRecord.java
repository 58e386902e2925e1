package dev.weir.parsers.flatten;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A flat record while it is filled. */
final class FlatRecord {

    /**
     * A list of which each element makes a record.
     *
     * @param name     the name of its column
     * @param elements its elements
     * @param depth    how deep it stands
     * @param kept     what stays as it is below it
     */
    record Exploded(
            String name,
            List<?> elements,
            int depth,
            @Nullable PathTree kept) {}

    private final Row row;
    private final int mostColumns;
    private @Nullable Exploded exploded;

    FlatRecord(int mostColumns) {
        this(new Row(), mostColumns);
    }

    private FlatRecord(Row row, int mostColumns) {
        this.row = row;
        this.mostColumns = mostColumns;
    }

    Row row() {
        return row;
    }

    @Nullable
    Exploded exploded() {
        return exploded;
    }

    /** The same, for one element of its list. */
    FlatRecord copy() {
        return new FlatRecord(row.copy(), mostColumns);
    }

    void add(String name, @Nullable Object value) {
        put(row, name, value);
        if (row.size() > mostColumns) {
            throw Unreadable.limit("nested objects", "a record has more than " + mostColumns + " columns", "columns");
        }
    }

    static void put(Row target, String name, @Nullable Object value) {
        if (target.containsKey(name)) {
            throw Unreadable.because("Cannot flatten a record: two values would have the name '" + name
                    + "' (choose another separator, set collapse_single to false, or name one in keep)");
        }
        target.put(name, value);
    }

    void explode(String name, List<?> elements, int depth, @Nullable PathTree kept) {
        if (exploded != null) {
            throw Unreadable.because("Cannot make records of lists: '" + exploded.name() + "' and '" + name
                    + "' stand in one record (name one of them in keep)");
        }
        exploded = new Exploded(name, elements, depth, kept);
    }
}
