package dev.weir.registry.signature;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What was found of the signatures of a version, in the database. */
public final class SignatureRows {

    private SignatureRows() {}

    /** Writes what was found of a version, in place of what was found of its earlier build. */
    public static void replace(Handle handle, long version, List<FoundSignature> found) {
        handle.createUpdate("DELETE FROM signatures WHERE version = :version")
                .bind("version", version)
                .execute();
        for (FoundSignature one : found) {
            handle.createUpdate("INSERT INTO signatures (version, file, kind, verified, signer, signing_key, detail)"
                            + " VALUES (:version, :file, :kind, :verified, :signer, :key, :detail)")
                    .bind("version", version)
                    .bind("file", one.file())
                    .bind("kind", one.kind())
                    .bind("verified", one.verified())
                    .bind("signer", one.signer())
                    .bind("key", one.key())
                    .bind("detail", one.detail())
                    .execute();
        }
    }

    /** What was found of a version, by file. */
    public static List<FoundSignature> of(Handle handle, long version) {
        return handle.createQuery("SELECT * FROM signatures WHERE version = :version ORDER BY file, kind")
                .bind("version", version)
                .map((row, context) -> new FoundSignature(
                        row.getString("file"),
                        row.getString("kind"),
                        row.getBoolean("verified"),
                        row.getString("signer"),
                        row.getString("signing_key"),
                        row.getString("detail")))
                .list();
    }
}
