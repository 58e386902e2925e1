package dev.weir.parsers.cells;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of one name that are gathered: apart from lists, which a single value may be. */
record Gathered(List<@Nullable Object> values) {

    /** What was known of a name, with one more value. */
    static Gathered with(@Nullable Object known, @Nullable Object value) {
        if (known instanceof Gathered gathered) {
            gathered.values.add(value);
            return gathered;
        }
        List<@Nullable Object> values = new ArrayList<>();
        values.add(known);
        values.add(value);
        return new Gathered(values);
    }

    /** Puts the list in place of gathered values. */
    static void close(Row record, int place) {
        if (record.valueAt(place) instanceof Gathered gathered) {
            record.setValueAt(place, gathered.values);
        }
    }
}
