package dev.weir.lake.gate.evidence;

import dev.weir.lake.figures.Figures;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.PastRun;
import dev.weir.spi.sink.ReadFigures;
import dev.weir.spi.value.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a gate needs to judge what one run brought of one data set. It stands in the run's document, so that the run
 * can be judged later, and by another process.
 *
 * @param dataSet     whose
 * @param run         the run
 * @param startedAt   when the run started, by its clock: what ages are measured against
 * @param fullRefresh whether the stream was read from its beginning, and not from where an earlier run stopped
 * @param primaryKey  the paths of the fields that identify a record; empty if none do
 * @param figures     what was written
 * @param read        what reading took
 * @param unfitted    what did not fit its columns
 * @param schema      what changed in the columns
 * @param missing     columns that rules name and that have no values
 * @param history     the last published runs of the data set, oldest first
 * @param replaced    how many rows of earlier runs go, as what was written takes their place
 * @param vanished    what of these comes from partitions of the source that were not read
 * @param failure     why the stream was not read to its end; null if it was
 */
public record StreamEvidence(
        DataSet dataSet,
        String run,
        Instant startedAt,
        boolean fullRefresh,
        List<List<String>> primaryKey,
        Figures figures,
        ReadFigures read,
        Unfitted unfitted,
        SchemaChanges schema,
        MissingColumns missing,
        List<PastRun> history,
        long replaced,
        Vanished vanished,
        @Nullable String failure) {

    public StreamEvidence {
        primaryKey = primaryKey.stream().<List<String>>map(List::copyOf).toList();
        history = List.copyOf(history);
    }

    /** How many rows were written. */
    public long rows() {
        return figures.rows();
    }

    /** Whether it may bring nothing, as it goes on from where a published run stopped and there may be no news. */
    public boolean mayHaveNoNews() {
        return !fullRefresh && !history.isEmpty();
    }

    /** The evidence as a JSON value. */
    public Row toRow() {
        Row row = dataSet.toRow();
        row.put("run", run);
        row.put("started_at", startedAt.toString());
        row.put("full_refresh", fullRefresh);
        row.put("primary_key", primaryKey);
        row.put("figures", figures.toRow());
        row.put("read", EvidenceJson.of(read));
        row.put("unfitted", unfitted.toRow());
        row.put("schema", schema.toRow());
        row.put("missing", missing.toRow());
        row.put("history", history.stream().map(PastRun::toRow).toList());
        row.put("replaced", replaced);
        row.put("vanished", vanished.toRow());
        row.put("failure", failure);
        return row;
    }

    /**
     * The evidence from its JSON value.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static StreamEvidence of(Row row) {
        if (row.get("run") instanceof String run
                && row.get("started_at") instanceof String startedAt
                && row.get("figures") instanceof Row figures
                && row.get("read") instanceof Row read
                && row.get("unfitted") instanceof Row unfitted
                && row.get("schema") instanceof Row schema) {
            return new StreamEvidence(
                    DataSet.of(row),
                    run,
                    Instant.parse(startedAt),
                    Boolean.TRUE.equals(row.get("full_refresh")),
                    EvidenceJson.paths(row.get("primary_key")),
                    Figures.of(figures),
                    EvidenceJson.read(read),
                    Unfitted.of(unfitted),
                    SchemaChanges.of(schema),
                    row.get("missing") instanceof Row missing ? MissingColumns.of(missing) : MissingColumns.NONE,
                    EvidenceJson.history(row.get("history")),
                    row.get("replaced") instanceof Long replaced ? replaced : 0,
                    row.get("vanished") instanceof Row vanished ? Vanished.of(vanished) : Vanished.NONE,
                    row.get("failure") instanceof String failure ? failure : null);
        }
        throw new IllegalArgumentException("not evidence of a load: " + row.keySet());
    }
}
