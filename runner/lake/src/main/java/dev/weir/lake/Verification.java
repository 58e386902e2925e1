package dev.weir.lake;

import dev.weir.lake.commit.Entry;
import dev.weir.lake.commit.Layout;
import dev.weir.lake.commit.Recovery;
import dev.weir.lake.storage.InFlight;
import dev.weir.lake.storage.StoredFile;
import dev.weir.lake.storage.Unpublished;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what a lake says with what is there. Changes nothing. */
public final class Verification {

    private static final int BUFFER = 1 << 16;

    private final OpenLake lake;

    /** The verification of a lake. */
    public Verification(OpenLake lake) {
        this.lake = lake;
    }

    /**
     * What is not as it should be, a sentence each; none if all is well. While a run publishes, its files may look like
     * files that nobody knows.
     *
     * @param digests whether to read all files and compare their digests
     */
    public List<String> problems(boolean digests) {
        List<String> problems = new ArrayList<>();
        Entry head = lake.log().head();
        Map<DataSet, Snapshot> snapshots = new Catalog(lake).snapshots(head);
        Map<String, Long> there = new HashMap<>();
        List<String> folders =
                snapshots.keySet().stream().map(Catalog::folder).distinct().toList();
        for (List<StoredFile> files : InFlight.map(folders, lake.storage()::files)) {
            files.forEach(file -> there.put(file.path(), file.bytes()));
        }
        List<DataFile> files = snapshots.values().stream()
                .flatMap(snapshot -> snapshot.files().stream())
                .toList();
        InFlight.map(files, file -> problem(file, there.get(file.path()), digests)).stream()
                .filter(Objects::nonNull)
                .forEach(problems::add);
        Set<String> known = files.stream().map(DataFile::path).collect(Collectors.toSet());
        there.keySet().stream()
                .filter(path -> path.endsWith(".parquet") && !known.contains(path))
                .sorted()
                .forEach(path ->
                        problems.add(path + ": no snapshot knows it (remove it, or readers of the folder see it)"));
        leftovers(head, problems);
        return problems;
    }

    private @Nullable String problem(DataFile file, @Nullable Long bytes, boolean digests) {
        if (bytes == null) {
            return file.path() + ": it is not there (restore it from a copy, or read its time again)";
        }
        if (bytes != file.bytes()) {
            return file.path() + ": it has " + bytes + " bytes in place of " + file.bytes();
        }
        return digests && !digest(file.path()).equals(file.sha256())
                ? file.path() + ": its SHA-256 is another one, so its content was changed"
                : null;
    }

    private String digest(String path) {
        try (InputStream in = new DigestInputStream(lake.storage().open(path), MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                continue;
            }
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException e) {
            throw new ConnectorException(
                    FailureType.SINK, "Cannot read " + lake.storage().describe(path) + ": " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private void leftovers(Entry head, List<String> problems) {
        for (String source : Recovery.sources(head.standing())) {
            for (Unpublished file : lake.storage().unpublished(new Layout(source).folder())) {
                if (!head.knows(file.run())) {
                    problems.add(file.file().path() + ": run " + file.run()
                            + " began it and is gone (the next run removes it, or weir recover)");
                }
            }
        }
    }

    /** The files in quarantine, which no snapshot speaks of. */
    public List<StoredFile> quarantine(String source) {
        return lake.storage().files(new Layout(source).folder() + "/_weir/quarantine");
    }
}
