package dev.weir.parsers.totals;

import dev.weir.parsers.fields.PerKeys;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.value.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The sums of the fields of rows. Used by one thread. */
final class Sums {

    private static final int MOST_FIELDS = 10_000;

    private final FigureReader reader;
    private final Map<String, MetricSum> sums = new LinkedHashMap<>();
    private final PerKeys<@Nullable MetricSum[]> sumsOfKeys;
    private long rows;

    /**
     * No rows yet.
     *
     * @param metrics which fields are added up
     */
    Sums(FigureReader reader, Predicate<String> metrics) {
        this.reader = reader;
        this.sumsOfKeys = new PerKeys<>(row -> plan(row, metrics));
    }

    private @Nullable MetricSum[] plan(Row row, Predicate<String> metrics) {
        @Nullable MetricSum[] plan = new MetricSum[row.size()];
        for (int i = 0; i < plan.length; i++) {
            String field = row.keyAt(i);
            plan[i] = metrics.test(field) ? sums.computeIfAbsent(field, each -> new MetricSum()) : null;
        }
        if (sums.size() > MOST_FIELDS) {
            throw Unreadable.because("Cannot reconcile totals: the rows have more than " + MOST_FIELDS
                    + " fields (name the metrics of reconcile)");
        }
        return plan;
    }

    void add(Row row) {
        rows++;
        @Nullable MetricSum[] plan = sumsOfKeys.of(row);
        for (int i = 0; i < plan.length; i++) {
            MetricSum sum = plan[i];
            if (sum != null) {
                Object value = row.valueAt(i);
                if (value != null && !reader.isNothing(value)) {
                    sum.add(value, reader);
                }
            }
        }
    }

    /** The sums so far. */
    Added added() {
        Map<String, MetricSum> copies = new LinkedHashMap<>();
        sums.forEach((field, sum) -> copies.put(field, sum.copy()));
        return new Added(rows, copies);
    }

    /**
     * What was added up.
     *
     * @param rows how many rows
     * @param sums the sums of their fields
     */
    record Added(long rows, Map<String, MetricSum> sums) {

        /** This without what was added before. */
        Added without(Added before) {
            Map<String, MetricSum> rest = new LinkedHashMap<>();
            sums.forEach((field, sum) -> {
                MetricSum old = before.sums.get(field);
                rest.put(field, old == null ? sum : sum.without(old));
            });
            return new Added(rows - before.rows, rest);
        }
    }
}
