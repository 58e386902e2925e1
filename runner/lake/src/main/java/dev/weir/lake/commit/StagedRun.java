package dev.weir.lake.commit;

import dev.weir.lake.json.JsonText;
import dev.weir.lake.storage.StagedFile;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.value.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run would publish, with all that it takes to do so in another process.
 *
 * @param run      the run's name
 * @param source   the source's name
 * @param account  the account that was read; null if there is but one
 * @param at       when the run started
 * @param parts    its data sets that were read to their end
 * @param unread   what the gate is told of those that were not, as JSON values
 * @param gate     the rules over the whole commit, as they are declared
 * @param manifest the run's manifest, as far as it is known before it is decided
 */
public record StagedRun(
        String run,
        String source,
        @Nullable String account,
        Instant at,
        List<Part> parts,
        List<Row> unread,
        Row gate,
        Row manifest) {

    private static final long VERSION = 1;

    public StagedRun {
        parts = List.copyOf(parts);
        unread = List.copyOf(unread);
    }

    /**
     * One data set of the run.
     *
     * @param snapshot what the data set will be
     * @param files    its new files, unseen
     * @param removed  the files of the former snapshot that they replace
     * @param evidence what the gate judges by, as a JSON value
     * @param gate     the rules of its gate as they are declared, general ones first
     */
    public record Part(
            Snapshot snapshot, List<StagedFile> files, List<DataFile> removed, Row evidence, List<Row> gate) {

        public Part {
            files = List.copyOf(files);
            removed = List.copyOf(removed);
            gate = List.copyOf(gate);
        }

        /** Which data set. */
        public DataSet dataSet() {
            return snapshot.dataSet();
        }

        /** The files that become visible. */
        public List<DataFile> added() {
            return snapshot.files().stream()
                    .filter(file -> file.run().equals(snapshot.run()))
                    .toList();
        }

        private Row toRow() {
            Row row = Row.of("snapshot", snapshot.toRow());
            row.put("files", files.stream().map(StagedFile::toRow).toList());
            row.put("removed", removed.stream().map(DataFile::toRow).toList());
            row.put("evidence", evidence);
            row.put("gate", gate);
            return row;
        }

        private static Part of(Row row) {
            if (row.get("snapshot") instanceof Row snapshot
                    && row.get("files") instanceof List<?> staged
                    && row.get("removed") instanceof List<?> replaced
                    && row.get("evidence") instanceof Row evidence) {
                List<StagedFile> files = new ArrayList<>();
                staged.forEach(file -> files.add(StagedFile.of((Row) file)));
                List<DataFile> removed = new ArrayList<>();
                replaced.forEach(file -> removed.add(DataFile.of((Row) file)));
                return new Part(Snapshot.of(snapshot), files, removed, evidence, rows(row.get("gate")));
            }
            throw new IllegalArgumentException("not a part of a run: " + row.keySet());
        }
    }

    private static List<Row> rows(@Nullable Object list) {
        List<Row> rows = new ArrayList<>();
        if (list instanceof List<?> items) {
            items.forEach(item -> rows.add((Row) item));
        }
        return rows;
    }

    /** The same run with some of its data sets. */
    public StagedRun only(List<Part> some) {
        return new StagedRun(run, source, account, at, some, unread, gate, manifest);
    }

    Row toRow() {
        Row row = Row.of("weir_staged", VERSION);
        row.put("run", run);
        row.put("source", source);
        row.put("account", account);
        row.put("at", at.toString());
        row.put("parts", parts.stream().map(Part::toRow).toList());
        row.put("unread", unread);
        row.put("gate", gate);
        row.put("manifest", manifest);
        return row;
    }

    static StagedRun of(byte[] text) {
        Row row = JsonText.object(text);
        if (Long.valueOf(VERSION).equals(row.get("weir_staged"))
                && row.get("run") instanceof String run
                && row.get("source") instanceof String source
                && row.get("at") instanceof String at
                && row.get("parts") instanceof List<?> list
                && row.get("gate") instanceof Row gate
                && row.get("manifest") instanceof Row manifest) {
            List<Part> parts = new ArrayList<>();
            list.forEach(part -> parts.add(Part.of((Row) part)));
            String account = row.get("account") instanceof String name ? name : null;
            return new StagedRun(
                    run, source, account, Instant.parse(at), parts, rows(row.get("unread")), gate, manifest);
        }
        throw new IllegalArgumentException("not a staged run of version " + VERSION);
    }
}
