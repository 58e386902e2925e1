package dev.weir.parsers.document;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;

/**
 * What a parser holds in memory of one table at most; what goes beyond fails the slice.
 *
 * @param columns    the columns of a table
 * @param heldRows   the rows that wait for what comes behind them in the body, such as a header
 * @param heldValues the values of tables that are known only when all of them was read
 */
@Component("weir.parsers.HeldLimits")
public record HeldLimits(
        @Default("50000") int columns,
        @Default("100000") int heldRows,
        @Default("2000000") int heldValues) {

    /** Fails if there are more columns than these. */
    public void columns(int count) {
        check(count, columns, "columns", "columns");
    }

    /** Fails if more rows than these wait. */
    public void heldRows(int count) {
        check(count, heldRows, "rows before what they need is known", "held_rows");
    }

    /** Fails if more values than these are held. */
    public void heldValues(long count) {
        check(count, heldValues, "values that have to be read before the first record is known", "held_values");
    }

    private static void check(long count, int most, String what, String parameter) {
        if (count > most) {
            throw Unreadable.limit("a table", "it has more than " + most + " " + what, parameter);
        }
    }
}
