package dev.weir.benchmarks.records;

import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestRuntime;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.State;

/** A thousand rows of 3 columns that identify them and 117 of 9 products and 13 metrics. */
@State(org.openjdk.jmh.annotations.Scope.Thread)
public class WideRows {

    static final int COUNT = 1000;

    private final RecordExtractor unpivot = Components.bind(RecordExtractor.class, """
            type: CustomRecordExtractor
            class_name: weir.parsers.UnpivotExtractor
            id_columns: [id_0, id_1, id_2]
            name_pattern: "^(?<product>p[0-9])_(?<_metric>.+)$"
            """);
    private final Scope scope = new TestRuntime().scope();
    private final List<Row> rows = rows();

    private static List<Row> rows() {
        Row first = new Row();
        for (int i = 0; i < 3; i++) {
            first.put("id_" + i, "id " + i);
        }
        for (int i = 0; i < 117; i++) {
            first.put("p" + i / 13 + "_m" + i % 13, i + ".25");
        }
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < COUNT; row++) {
            rows.add(first.copy());
        }
        return rows;
    }

    long unpivoted() {
        long values = 0;
        try (Rows records = unpivot.extract(ValueReader.of(rows.iterator()), scope)) {
            while (records.hasNext()) {
                values += records.next() instanceof Row record ? record.size() : 0;
            }
        }
        return values;
    }
}
