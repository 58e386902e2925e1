package dev.weir.registry.keeping;

import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Looks whether all contents that versions name are there: by their lengths, which is quick, or byte by byte. For any thread. */
public final class Check {

    private static final int PARTS = 256;
    /** Behind all hexadecimal digits, in every order of characters that a database has. */
    private static final String BEHIND = "g";

    private static final String NAMED = "SELECT sha256, length, MIN(used_by) AS used_by FROM ("
            + "SELECT f.sha256, f.length, f.name || ' of ' || a.group_id || ':' || a.artifact_id || ':' || v.version AS used_by"
            + " FROM files f JOIN versions v ON v.id = f.version JOIN artifacts a ON a.id = v.artifact"
            + " WHERE f.sha256 >= :from AND f.sha256 < :to"
            + " UNION ALL SELECT sha256, length, path || ' of ' || upstream FROM proxied"
            + " WHERE sha256 >= :from AND sha256 < :to) named GROUP BY sha256, length ORDER BY sha256";

    private final Database database;
    private final Blobs blobs;

    /** Checks of a database and its contents. */
    public Check(Database database, Blobs blobs) {
        this.database = database;
        this.blobs = blobs;
    }

    private record Named(String sha256, long length, String usedBy) {}

    /**
     * What was looked at, and what is wrong.
     *
     * @param contents how many contents were looked at
     * @param faults   those that are not as they were stored
     */
    public record Result(long contents, List<Fault> faults) {

        public Result {
            faults = List.copyOf(faults);
        }
    }

    /** Whether all contents are there, as long as they were. */
    public Result lengths() throws IOException {
        return look(false);
    }

    /** Whether all contents are what was stored. */
    public Result sums() throws IOException {
        return look(true);
    }

    private Result look(boolean sums) throws IOException {
        List<Fault> faults = new ArrayList<>();
        long count = 0;
        for (int part = 0; part < PARTS; part++) {
            String digits = HexFormat.of().toHexDigits((byte) part);
            List<Named> all = named(digits);
            Map<String, Long> lengths = all.isEmpty() ? Map.of() : blobs.lengths(digits);
            for (Named named : all) {
                String why = fault(named, lengths, sums);
                if (!why.isEmpty()) {
                    faults.add(new Fault(named.sha256, why, named.usedBy));
                }
            }
            count += all.size();
        }
        return new Result(count, faults);
    }

    private List<Named> named(String digits) {
        return database.with(handle -> handle.createQuery(NAMED)
                .bind("from", digits)
                .bind("to", digits + BEHIND)
                .map((row, context) ->
                        new Named(row.getString("sha256"), row.getLong("length"), row.getString("used_by")))
                .list());
    }

    private String fault(Named named, Map<String, Long> lengths, boolean sums) throws IOException {
        Long length = lengths.get(named.sha256);
        if (length == null) {
            return "it is missing";
        }
        if (length != named.length) {
            return "it has " + length + " bytes, and had " + named.length;
        }
        return sums && !sum(named.sha256).equals(named.sha256) ? "its bytes are not those that were stored" : "";
    }

    private String sum(String sha256) throws IOException {
        MessageDigest sum = Backup.sha256();
        try (InputStream in = blobs.open(sha256, 0)) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sum));
        }
        return HexFormat.of().formatHex(sum.digest());
    }
}
