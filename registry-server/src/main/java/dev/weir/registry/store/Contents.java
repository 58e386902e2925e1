package dev.weir.registry.store;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Keeps contents and rows in step. */
public final class Contents {

    private static final Duration UNNAMED = Duration.ofDays(1);

    private Contents() {}

    /** Removes contents that no row has named for a day: what is left of deployments that never ended. Returns how many. */
    public static int sweep(Database database, Blobs blobs) throws IOException {
        return blobs.sweep(digits -> named(database, digits), UNNAMED);
    }

    /** The contents that versions name or that were fetched from elsewhere, with their lengths, without those that are known to be lost. */
    public static SortedMap<String, Long> named(Handle handle) {
        SortedMap<String, Long> named = new TreeMap<>();
        handle.createQuery("SELECT f.sha256, f.length FROM files f LEFT JOIN lost l ON l.sha256 = f.sha256"
                        + " WHERE l.sha256 IS NULL UNION SELECT sha256, length FROM proxied")
                .map((row, context) -> named.put(row.getString("sha256"), row.getLong("length")))
                .list();
        return named;
    }

    /** How many bytes the files of all versions have, equal ones once. */
    public static long bytes(Database database) {
        return database.with(handle -> handle.createQuery(
                        "SELECT COALESCE(SUM(length), 0) FROM (SELECT DISTINCT sha256, length FROM files) each_once")
                .mapTo(Long.class)
                .one());
    }

    private static Set<String> named(Database database, String digits) {
        return new HashSet<>(database.with(handle -> handle.createQuery(
                        "SELECT sha256 FROM files WHERE sha256 LIKE :like UNION SELECT sha256 FROM uploads WHERE sha256 LIKE :like"
                                + " UNION SELECT sha256 FROM proxied WHERE sha256 LIKE :like")
                .bind("like", digits + "%")
                .mapTo(String.class)
                .list()));
    }
}
