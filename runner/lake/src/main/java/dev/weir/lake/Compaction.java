package dev.weir.lake;

import dev.weir.lake.commit.Commit;
import dev.weir.lake.commit.StagedRun;
import dev.weir.lake.parquet.JoinedFile;
import dev.weir.lake.parquet.WrittenFile;
import dev.weir.lake.storage.StagedFile;
import dev.weir.lake.table.Change;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the small files of each partition of a data set, as a commit: row groups are copied as they are, so that no value
 * changes. Nothing is changed while a run has the data set.
 */
public final class Compaction {

    private final OpenLake lake;
    private final long small;
    private final long target;

    /**
     * Compaction of a lake.
     *
     * @param small  files of fewer bytes are joined
     * @param target until together they have about so many
     */
    public Compaction(OpenLake lake, long small, long target) {
        this.lake = lake;
        this.small = small;
        this.target = target;
    }

    /** The files of a snapshot that would be joined, by partition; partitions with fewer than two are left out. */
    public List<List<DataFile>> groups(Snapshot snapshot) {
        Map<Map<String, String>, List<DataFile>> partitions = new LinkedHashMap<>();
        snapshot.files().stream()
                .filter(file -> file.bytes() < small)
                .forEach(file -> partitions
                        .computeIfAbsent(file.partition(), any -> new ArrayList<>())
                        .add(file));
        List<List<DataFile>> groups = new ArrayList<>();
        partitions.values().forEach(files -> split(files, groups));
        return groups;
    }

    private void split(List<DataFile> files, List<List<DataFile>> groups) {
        List<DataFile> group = new ArrayList<>();
        long bytes = 0;
        for (DataFile file : files) {
            if (bytes + file.bytes() > target && group.size() > 1) {
                groups.add(group);
                group = new ArrayList<>();
                bytes = 0;
            }
            group.add(file);
            bytes += file.bytes();
        }
        if (group.size() > 1) {
            groups.add(group);
        }
    }

    /**
     * Joins the small files of a data set.
     *
     * @param id the name of the commit, never used before
     * @return how many files there are fewer
     */
    public int compact(DataSet dataSet, String id) {
        Snapshot before = new Catalog(lake).snapshot(dataSet);
        if (before == null || groups(before).isEmpty()) {
            return 0;
        }
        lake.liveness().begin(id);
        try {
            String path = String.valueOf(lake.log().head().of(dataSet).snapshot());
            lake.recovery().free(List.of(dataSet));
            lake.claims().take(id, List.of(dataSet), Map.of(dataSet, path));
            return compact(before, path, id);
        } catch (ConnectorException e) {
            lake.commits()
                    .drop(dataSet.source(), id, String.valueOf(e.getMessage()), manifest(dataSet, id), any -> true);
            lake.recovery().sweep(dataSet.source());
            throw e;
        } finally {
            lake.liveness().end(id);
        }
    }

    private int compact(Snapshot before, String path, String id) {
        List<DataFile> files = new ArrayList<>(before.files());
        List<DataFile> removed = new ArrayList<>();
        List<StagedFile> staged = new ArrayList<>();
        for (List<DataFile> group : groups(before)) {
            for (List<DataFile> alike : JoinedFile.alike(lake.storage(), group)) {
                String joinedPath = folder(alike.get(0)) + id + "-" + (staged.size() + 1) + ".parquet";
                WrittenFile joined = JoinedFile.of(lake.storage(), alike, joinedPath, id);
                staged.add(joined.staged());
                removed.addAll(alike);
                files.add(new DataFile(
                        joinedPath,
                        joined.rows(),
                        joined.staged().bytes(),
                        joined.sha256(),
                        id,
                        alike.get(0).partition()));
            }
        }
        Set<DataFile> gone = new HashSet<>(removed);
        files.removeIf(gone::contains);
        if (!staged.isEmpty()) {
            Instant now = lake.clock().instant();
            publish(
                    new StagedRun.Part(before.withFiles(id, now, path, files), staged, removed, new Row(), List.of()),
                    id);
        }
        return removed.size() - staged.size();
    }

    private static String folder(DataFile file) {
        return file.path().substring(0, file.path().lastIndexOf('/') + 1);
    }

    private void publish(StagedRun.Part part, String id) {
        long rows = part.added().stream().mapToLong(DataFile::rows).sum();
        long replaced = part.removed().stream().mapToLong(DataFile::rows).sum();
        if (rows != replaced) {
            throw new ConnectorException(
                    FailureType.SINK,
                    "Cannot compact " + part.dataSet() + ": its files have " + rows + " rows in place of " + replaced
                            + " (weir lake verify says which)");
        }
        DataSet dataSet = part.dataSet();
        Row manifest = manifest(dataSet, id);
        StagedRun run = new StagedRun(
                id,
                dataSet.source(),
                dataSet.account(),
                part.snapshot().at(),
                List.of(part),
                List.of(),
                new Row(),
                manifest);
        Change change = new Change(dataSet, id, part.added(), part.removed());
        lake.commits()
                .decide(new Commit(id, part.snapshot().at(), List.of(id), List.of(change), new Row()), List.of(run));
        lake.commits().carryOut(id);
    }

    private static Row manifest(DataSet dataSet, String id) {
        Row manifest = Row.of("run", id);
        manifest.put("source", dataSet.source());
        manifest.put("account", dataSet.account());
        manifest.put("verdict", "dropped");
        manifest.put("kind", "compaction");
        Row stream = Row.of("name", dataSet.stream());
        stream.put("status", "failed");
        manifest.put("streams", List.of(stream));
        return manifest;
    }
}
