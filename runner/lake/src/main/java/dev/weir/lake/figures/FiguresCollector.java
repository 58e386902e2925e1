package dev.weir.lake.figures;

import dev.weir.lake.figures.Figures.Asked;
import dev.weir.lake.figures.Needs.Key;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sees the rows of a stream before they are written, and gathers what rules ask of them and files do not say. Costs nothing
 * where no rule asks. For one thread at a time.
 */
public final class FiguresCollector {

    private final List<KeyCounter> keys = new ArrayList<>();
    private final Map<String, Adder> sums = new LinkedHashMap<>();
    private final Map<String, NullCounter> nulls = new LinkedHashMap<>();

    private static final class NullCounter {
        private final FieldPath path;
        private long count;

        NullCounter(FieldPath path) {
            this.path = path;
        }

        void add(Row row) {
            if (path.isNullIn(row)) {
                count++;
            }
        }
    }

    /**
     * A collector of what is asked.
     *
     * @param needs      what rules ask
     * @param primaryKey the paths of the fields that identify a record; without any a primary key is not judged
     * @param fields     the fields whose columns have other names than they, by column
     */
    public FiguresCollector(Needs needs, List<List<String>> primaryKey, Map<String, String> fields) {
        for (Key key : needs.keys()) {
            List<FieldPath> paths = key.columns().isEmpty()
                    ? primaryKey.stream().map(FieldPath::new).toList()
                    : key.columns().stream()
                            .map(column -> FieldPath.of(column, fields))
                            .toList();
            if (!paths.isEmpty()) {
                keys.add(new KeyCounter(key.columns(), paths, key.most()));
            }
        }
        needs.sums().forEach(column -> sums.put(column, new Adder(FieldPath.of(column, fields))));
        needs.nulls().forEach(column -> nulls.put(column, new NullCounter(FieldPath.of(column, fields))));
    }

    /** Looks at rows that are about to be written. */
    public void add(List<Row> rows) {
        keys.forEach(counter -> rows.forEach(counter::add));
        sums.values().forEach(adder -> rows.forEach(adder::add));
        nulls.values().forEach(counter -> rows.forEach(counter::add));
    }

    /** What was gathered so far. */
    public Asked asked() {
        Map<String, Sum> totals = new LinkedHashMap<>();
        sums.forEach((column, adder) -> totals.put(column, adder.sum()));
        Map<String, Long> missing = new LinkedHashMap<>();
        nulls.forEach((column, counter) -> missing.put(column, counter.count));
        return new Asked(keys.stream().map(KeyCounter::figures).toList(), totals, missing);
    }
}
