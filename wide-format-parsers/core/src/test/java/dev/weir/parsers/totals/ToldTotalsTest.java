package dev.weir.parsers.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.engine.template.EngineScope;
import dev.weir.spi.read.Tally;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.sink.ReadFigures.Total;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestRuntime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What sinks get to know of totals. */
class ToldTotalsTest {

    private final List<Total> told = new ArrayList<>();
    private final EngineScope scope = ((EngineScope) new TestRuntime().scope()).counting(new Tally() {
        @Override
        public void total(Total total) {
            told.add(total);
        }
    });

    private void read(String parameters, Row... rows) {
        RecordExtractor extractor = Components.bind(
                RecordExtractor.class,
                "type: CustomRecordExtractor\nclass_name: weir.parsers.TotalsRowFilter\n" + parameters);
        try (Rows found = extractor.extract(ValueReader.of(List.of(rows).iterator()), scope)) {
            while (found.hasNext()) {
                found.next();
            }
        }
    }

    private static Row row(String label, long clicks, double sales) {
        Row row = Row.of("d", label);
        row.put("clicks", clicks);
        row.put("sales", sales);
        return row;
    }

    @Test
    void areThoseThatAgreeAndThoseThatDoNot() {
        read(
                "match: {field: d, values: [Total]}\nreconcile: {on_mismatch: warn}",
                row("a", 1, 0.5),
                row("b", 2, 0.25),
                row("Total", 3, 1));

        assertThat(told).containsExactly(new Total("clicks", "3", "3", true), new Total("sales", "1.0", "0.75", false));
    }

    @Test
    void areToldAlsoIfTheSliceFails() {
        assertThatThrownBy(() -> read(
                        "match: {field: d, values: [Total]}\nreconcile: {metrics: [clicks]}",
                        row("a", 1, 0),
                        row("Total", 3, 0)))
                .hasMessageStartingWith("Cannot reconcile totals: 'clicks' is 3 in the totals, but 1 in the 1 row");

        assertThat(told).containsExactly(new Total("clicks", "3", "1", false));
    }

    @Test
    void areOfTheReadingThatCounts() {
        read(
                "match: {field: d, values: [Total]}\nreconcile: {metrics: [clicks]}",
                row("a", 1, 0),
                row("Total", 1, 0),
                row("b", 2, 0),
                row("Total", 3, 0));

        assertThat(told).containsExactly(new Total("clicks", "1", "1", true), new Total("clicks", "3", "3", true));
    }
}
