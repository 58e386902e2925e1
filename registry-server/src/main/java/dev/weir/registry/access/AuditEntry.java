package dev.weir.registry.access;

import dev.weir.registry.store.Digests;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An entry of the log of changes.
 *
 * @param id       its place, from 1 on without gaps
 * @param happened when, in milliseconds since 1970
 * @param actor    who
 * @param action   what was done, such as {@code version.publish}
 * @param subject  to what
 * @param detail   more of it, for people
 * @param hash     the SHA-256 of the entry and of the hash of the one before
 */
public record AuditEntry(
        long id, long happened, String actor, String action, String subject, String detail, String hash) {

    /** An entry from its row. */
    public static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getLong("happened"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("hash"));
    }

    /** The hash of what an entry says, chained to the one before; each field goes in with its length, so that none can pose as two. */
    static String hash(
            String previous, long id, long happened, String actor, String action, String subject, String detail) {
        StringBuilder text = new StringBuilder();
        for (String field :
                new String[] {previous, Long.toString(id), Long.toString(happened), actor, action, subject, detail}) {
            text.append(field.length()).append(':').append(field).append('\n');
        }
        return Digests.of(text.toString().getBytes(StandardCharsets.UTF_8)).sha256();
    }

    /** Whether the entry is what was written, behind one with the given hash. */
    boolean follows(long previousId, String previousHash) {
        return id == previousId + 1 && hash.equals(hash(previousHash, id, happened, actor, action, subject, detail));
    }
}
