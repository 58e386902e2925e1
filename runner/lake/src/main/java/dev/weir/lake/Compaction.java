package dev.weir.lake;

import dev.weir.lake.commit.Claim;
import dev.weir.lake.commit.Claims;
import dev.weir.lake.commit.Commit;
import dev.weir.lake.commit.Entry;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins the small files of each partition of a data set, as a commit: row groups are copied as they are, so that no value
 * changes. Nothing is changed while a run has the data set.
 */
public final class Compaction {

    private final OpenLake lake;
    private final SmallFiles files;

    /**
     * Compaction of a lake.
     *
     * @param small  files of fewer bytes are joined
     * @param target until together they have about so many
     */
    public Compaction(OpenLake lake, long small, long target) {
        this.lake = lake;
        this.files = new SmallFiles(small, target);
    }

    /**
     * Joins the small files of a data set.
     *
     * @param id the name of the commit, never used before
     * @return how many files there are fewer
     * @throws ConnectorException of type SINK if a run has the data set, or waits for a decision about it
     */
    public int compact(DataSet dataSet, String id) {
        Entry head = lake.log().head();
        String path = head.of(dataSet).snapshot();
        Snapshot before = path == null ? null : new Catalog(lake).snapshot(path);
        if (before == null || files.groups(before).isEmpty()) {
            return 0;
        }
        refuseWaiting(dataSet, head.claim(dataSet));
        lake.liveness().begin(id);
        try {
            lake.recovery().free(List.of(dataSet));
            lake.claims().take(id, List.of(dataSet), Map.of(dataSet, String.valueOf(path)));
            return compact(before, String.valueOf(path), id);
        } catch (ConnectorException e) {
            drop(dataSet, id, e);
            throw e;
        } finally {
            lake.liveness().end(id);
        }
    }

    /** Leaves nothing of what cannot be done; never fails for that, the next run does the rest. */
    private void drop(DataSet dataSet, String id, ConnectorException cause) {
        try {
            lake.commits().drop(dataSet.source(), id, String.valueOf(cause.getMessage()), null, any -> true);
            lake.recovery().sweep(dataSet.source());
        } catch (ConnectorException e) {
            cause.addSuppressed(e);
        }
    }

    /** What was read and waits is not thrown away for the sake of a few files, as it is for that of a run. */
    private static void refuseWaiting(DataSet dataSet, @Nullable Claim claim) {
        if (claim != null && (claim.stage() == Claim.Stage.STAGED || claim.stage() == Claim.Stage.HELD)) {
            throw new ConnectorException(FailureType.SINK, "Cannot compact " + dataSet + ": " + Claims.holds(claim));
        }
    }

    private int compact(Snapshot before, String path, String id) {
        List<DataFile> all = new ArrayList<>(before.files());
        List<DataFile> removed = new ArrayList<>();
        List<StagedFile> staged = new ArrayList<>();
        for (List<DataFile> group : files.groups(before)) {
            for (List<DataFile> alike : JoinedFile.alike(lake.storage(), group)) {
                String joinedPath = folder(alike.get(0)) + id + "-" + (staged.size() + 1) + ".parquet";
                WrittenFile joined = JoinedFile.of(lake.storage(), alike, joinedPath, id);
                staged.add(joined.staged());
                removed.addAll(alike);
                all.add(new DataFile(
                        joinedPath,
                        joined.rows(),
                        joined.staged().bytes(),
                        joined.sha256(),
                        id,
                        alike.get(0).partition()));
            }
        }
        Set<DataFile> gone = new HashSet<>(removed);
        all.removeIf(gone::contains);
        if (staged.isEmpty()) {
            lake.commits().drop(before.dataSet().source(), id, "no files can be joined", null, any -> true);
        } else {
            Instant now = lake.clock().instant();
            publish(
                    new StagedRun.Part(before.withFiles(id, now, path, all), staged, removed, new Row(), List.of()),
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
        new Publishing(lake, id).carryOut();
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
