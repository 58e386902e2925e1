package dev.weir.lake.gate;

import dev.weir.lake.figures.ColumnFigures;
import dev.weir.lake.figures.Figures;
import dev.weir.lake.figures.Figures.Asked;
import dev.weir.lake.figures.KeyFigures;
import dev.weir.lake.figures.Sum;
import dev.weir.lake.figures.ValueKind;
import dev.weir.lake.gate.evidence.MissingColumns;
import dev.weir.lake.gate.evidence.SchemaChanges;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.evidence.Unfitted;
import dev.weir.lake.gate.evidence.Vanished;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.PastRun;
import dev.weir.spi.sink.ReadFigures;
import dev.weir.spi.sink.ReadFigures.Total;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evidence in the making: of 100 rows of the stream orders, read in full on Friday 2024-03-01 at noon, all well. */
final class Load {

    static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

    private DataSet dataSet = new DataSet("shop", "orders", null);
    private boolean fullRefresh = true;
    private List<List<String>> primaryKey = List.of(List.of("id"));
    private long rows = 100;
    private final Map<String, ColumnFigures> columns = new LinkedHashMap<>();
    private final List<KeyFigures> keys = new ArrayList<>();
    private final Map<String, Sum> sums = new LinkedHashMap<>();
    private final Map<String, Long> nulls = new LinkedHashMap<>();
    private @Nullable ReadFigures read;
    private List<Total> totals = List.of();
    private Map<String, Long> rescued = Map.of();
    private long quarantined;
    private SchemaChanges schema = SchemaChanges.NONE;
    private final List<PastRun> history = new ArrayList<>();
    private @Nullable String failure;
    private long replaced;
    private Vanished vanished = Vanished.NONE;
    private MissingColumns missing = MissingColumns.NONE;

    static Load of(long rows) {
        Load load = new Load();
        load.rows = rows;
        return load;
    }

    Load stream(String name) {
        dataSet = new DataSet("shop", name, dataSet.account());
        return this;
    }

    Load account(String name) {
        dataSet = new DataSet("shop", dataSet.stream(), name);
        return this;
    }

    Load incremental() {
        fullRefresh = false;
        return this;
    }

    Load withoutKey() {
        primaryKey = List.of();
        return this;
    }

    Load column(String name, ValueKind kind, long missing, @Nullable Object min, @Nullable Object max) {
        columns.put(name, new ColumnFigures(kind, missing, min, max));
        return this;
    }

    Load numbers(String name, String min, String max) {
        return column(name, ValueKind.NUMBER, 0, new BigDecimal(min), new BigDecimal(max));
    }

    Load newest(String name, String max) {
        Instant newest = Instant.parse(max);
        return column(name, ValueKind.TIMESTAMP, 0, newest.minusSeconds(1), newest);
    }

    Load key(List<String> named, long different, long repeated, long unjudged) {
        List<List<String>> paths =
                named.isEmpty() ? primaryKey : named.stream().map(List::of).toList();
        keys.add(new KeyFigures(named, paths, different, repeated, unjudged));
        return this;
    }

    /** A sum of a column that some rows have no value in. */
    Load sum(String column, String total, long missing, long unreadable) {
        sums.put(column, new Sum(new BigDecimal(total), rows - missing - unreadable, unreadable));
        return this;
    }

    Load sum(String column, String total, long unreadable) {
        sums.put(column, new Sum(new BigDecimal(total), rows - unreadable, unreadable));
        return this;
    }

    Load counted(String column, long missing) {
        nulls.put(column, missing);
        return this;
    }

    Load read(long requests, long retried, long ignored, long failed, long extracted, long filtered) {
        read = new ReadFigures(requests, retried, ignored, failed, extracted, filtered, totals);
        return this;
    }

    Load untold() {
        read = ReadFigures.NONE;
        return this;
    }

    Load totals(Total... compared) {
        totals = List.of(compared);
        return this;
    }

    Load rescued(String field, long count) {
        rescued = Map.of(field, count);
        return this;
    }

    Load quarantined(long count) {
        quarantined = count;
        return this;
    }

    Load schema(SchemaChanges changes) {
        schema = changes;
        return this;
    }

    /** Adds a run that was published some days before, at noon. */
    Load past(int daysBefore, long pastRows) {
        return past(daysBefore, pastRows, true);
    }

    Load past(int daysBefore, long pastRows, boolean full) {
        Instant at = NOON.minusSeconds(daysBefore * 86_400L);
        history.add(new PastRun("r" + daysBefore, at, pastRows, full));
        return this;
    }

    Load replacing(long rowsThatGo) {
        replaced = rowsThatGo;
        return this;
    }

    Load vanished(long count, long ofRows, String... names) {
        vanished = new Vanished(List.of(names), count, ofRows);
        return this;
    }

    /** A column that the stream never had. */
    Load without(String column) {
        missing = new MissingColumns(List.of(column), missing.gone());
        return this;
    }

    /** A column that the source has no longer. */
    Load lost(String column) {
        missing = new MissingColumns(missing.unknown(), List.of(column));
        return this;
    }

    Load failed(String why) {
        failure = why;
        return this;
    }

    StreamEvidence evidence() {
        Figures figures = new Figures(rows, columns, new Asked(keys, sums, nulls));
        ReadFigures told = read == null ? new ReadFigures(1, 0, 0, 0, rows + quarantined, 0, totals) : read;
        return new StreamEvidence(
                dataSet,
                "r0",
                NOON,
                fullRefresh,
                primaryKey,
                figures,
                told,
                new Unfitted(rescued, List.of(), quarantined),
                schema,
                missing,
                history,
                replaced,
                vanished,
                failure);
    }
}
