package dev.weir.lake.parquet;

import dev.weir.lake.declare.FileSettings;
import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.ColumnType.Scalar;
import dev.weir.lake.schema.StreamColumns;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows with values that do not fit out of a stream, into files of their own: every column holds JSON text, and
 * {@value #REASON} says which fields it is about. For one thread at a time.
 */
final class Quarantine {

    static final String REASON = "_weir_reason";

    private final RowCheck check;
    private final List<Column> columns;
    private final Provenance provenance;
    private final MemoryBudget budget;
    private final DataFiles files;
    private final Map<String, Long> causes = new TreeMap<>();
    private long rows;
    private @Nullable StreamWriter writer;

    Quarantine(List<Column> columns, Provenance provenance, MemoryBudget budget, DataFiles files) {
        this.check = new RowCheck(columns);
        this.columns = new ArrayList<>(
                columns.stream().map(column -> column.with(Scalar.JSON)).toList());
        this.columns.add(new Column(REASON, Scalar.TEXT));
        this.provenance = provenance;
        this.budget = budget;
        this.files = files;
    }

    /** Writes the rows that do not fit and gives the others. */
    List<Row> keepApart(List<Row> batch, Row slice) {
        List<Row> good = new ArrayList<>(batch.size());
        List<Row> bad = new ArrayList<>();
        for (Row row : batch) {
            List<String> misfits = check.misfits(row);
            if (misfits.isEmpty()) {
                good.add(row);
            } else {
                misfits.forEach(field -> causes.merge(field, 1L, Long::sum));
                row.put(REASON, "values that do not fit their columns: " + String.join(", ", misfits));
                bad.add(row);
            }
        }
        if (!bad.isEmpty()) {
            writer().write(bad, slice);
            rows += bad.size();
        }
        return good;
    }

    private StreamWriter writer() {
        StreamWriter open = writer;
        if (open == null) {
            StreamColumns texts = new StreamColumns(columns, List.of());
            Encoding encoding = new Encoding(texts, provenance, FileSettings.DEFAULT, new Remainder(false));
            open = new StreamWriter(encoding, true, null, budget, files::quarantine);
            writer = open;
        }
        return open;
    }

    long rows() {
        return rows;
    }

    Map<String, Long> causes() {
        return causes;
    }

    List<WrittenFile> finish() {
        return writer == null ? List.of() : writer.finish();
    }

    void abort() {
        if (writer != null) {
            writer.abort();
        }
    }
}
