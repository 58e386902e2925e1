package dev.weir.parsers.fixed;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts and sums records, and compares them with what a line of totals says. */
final class FixedTotals {

    private final @Nullable FixedControl control;
    private final FixedCells cells;
    private final Map<String, BigDecimal> sums = new TreeMap<>();
    private final List<String> columns;
    private long details;
    private long lines;

    FixedTotals(@Nullable FixedControl control, FixedCells cells, List<String> columns) {
        this.control = control;
        this.cells = cells;
        this.columns = columns;
    }

    void line() {
        lines++;
    }

    void detail(@Nullable Object[] values, String where) {
        details++;
        if (control == null) {
            return;
        }
        for (String name : control.sums().keySet()) {
            Object value = values[columns.indexOf(name)];
            if (value != null) {
                sums.merge(name, number(value, name, where), BigDecimal::add);
            }
        }
    }

    private static BigDecimal number(Object value, String name, String where) {
        try {
            return new BigDecimal(value.toString().strip());
        } catch (NumberFormatException e) {
            throw FixedCells.failure(
                    where + " has something else than a number in '" + name + "', which is summed up",
                    "correct control.sums");
        }
    }

    /** Whether records came behind the last line of totals. */
    boolean isOpen() {
        return details > 0;
    }

    /** Compares with a line of totals, and begins anew. */
    void compare(String line, String where) {
        if (control != null) {
            count(control, line, where);
            control.sums().forEach((name, place) -> sum(name, place, line, where));
        }
        details = 0;
        lines = 0;
        sums.clear();
    }

    private void count(FixedControl figures, String line, String where) {
        FixedPlace place = figures.count();
        BigDecimal said = place == null ? null : cells.figure(line, place, "control.count", where);
        long counted = figures.counts() == CountedLines.DETAILS ? details : lines;
        if (place != null && (said == null || said.compareTo(BigDecimal.valueOf(counted)) != 0)) {
            throw FixedCells.failure(
                    "the totals in " + where + " count " + said + ", but there were " + counted + " "
                            + (figures.counts() == CountedLines.DETAILS ? "records" : "lines"),
                    "the statement is not whole, or control.count is wrong");
        }
    }

    private void sum(String name, FixedPlace place, String line, String where) {
        BigDecimal said = cells.figure(line, place, "control.sums", where);
        BigDecimal sum = sums.getOrDefault(name, BigDecimal.ZERO);
        BigDecimal shown = said == null || said.compareTo(sum) == 0 ? sum : lastDigits(sum, place);
        if (said == null || said.compareTo(shown) != 0) {
            throw FixedCells.failure(
                    "the totals in " + where + " give another sum of '" + name + "' than the records above have",
                    "the statement is not whole, or control.sums is wrong");
        }
    }

    private static BigDecimal lastDigits(BigDecimal sum, FixedPlace place) {
        BigInteger digits = sum.movePointRight(place.scale()).toBigInteger();
        return new BigDecimal(digits.abs().mod(BigInteger.TEN.pow(Math.min(place.length(), 1000))), place.scale());
    }
}
