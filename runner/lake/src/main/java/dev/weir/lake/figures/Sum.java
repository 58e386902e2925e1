package dev.weir.lake.figures;

import dev.weir.spi.value.Row;
import java.math.BigDecimal;

/**
 * What the values of a column add up to.
 *
 * @param total      the exact sum of those that are numbers, or texts of numbers
 * @param values     how many those are
 * @param unreadable how many values are no numbers; null is no value
 */
public record Sum(BigDecimal total, long values, long unreadable) {

    public Sum {
        total = ValueKind.canonical(total);
    }

    /** The sum as a JSON value. */
    Row toRow() {
        Row row = Row.of("total", total);
        row.put("values", values);
        row.put("unreadable", unreadable);
        return row;
    }

    /** The sum from its JSON value. */
    static Sum of(Row row) {
        if (row.get("total") instanceof Number total
                && row.get("values") instanceof Long values
                && row.get("unreadable") instanceof Long unreadable) {
            return new Sum(new BigDecimal(total.toString()), values, unreadable);
        }
        throw new IllegalArgumentException("not a sum: " + row.keySet());
    }
}
