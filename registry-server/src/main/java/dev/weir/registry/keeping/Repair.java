package dev.weir.registry.keeping;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.Contents;
import dev.weir.registry.store.Database;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Brings rows and contents back in step: contents that nothing names are removed after a day, what is lost is marked, what was lost and is there again is
 * not any longer. What came from elsewhere is forgotten, and fetched again when it is asked for. Everything goes into the log. For any thread.
 */
public final class Repair {

    private final Database database;
    private final Blobs blobs;
    private final AuditLog audit;
    private final Clock clock;

    /** Repairs of a database and its contents. */
    public Repair(Database database, Blobs blobs, AuditLog audit, Clock clock) {
        this.database = database;
        this.blobs = blobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param removed how many files that nothing named
     * @param lost    contents that are lost and were not known to be
     * @param found   how many contents are there again
     */
    public record Done(int removed, List<Fault> lost, int found) {

        public Done {
            lost = List.copyOf(lost);
        }
    }

    /**
     * Looks at every byte, and mends what can be.
     *
     * @param by who asks for it, for the log
     */
    public Done run(String by) throws IOException {
        int removed = Contents.sweep(database, blobs);
        if (removed > 0) {
            database.run(handle -> audit.add(
                    handle, by, "content.sweep", "registry", removed + " files that no version names were removed"));
        }
        List<Fault> faults = new Check(database, blobs).sums().faults();
        Set<String> known = new HashSet<>(database.with(handle -> handle.createQuery("SELECT sha256 FROM lost")
                .mapTo(String.class)
                .list()));
        List<Fault> lost =
                faults.stream().filter(fault -> !known.contains(fault.sha256())).toList();
        for (Fault fault : lost) {
            lose(fault, by);
        }
        known.removeAll(faults.stream().map(Fault::sha256).collect(Collectors.toSet()));
        known.forEach(sha256 -> find(sha256, by));
        return new Done(removed, lost, known.size());
    }

    /** What is damaged is put aside first: from then on readers are told that it is lost, or it is fetched again from where it came from. */
    private void lose(Fault fault, String by) throws IOException {
        if (blobs.length(fault.sha256()).isPresent()) {
            blobs.setAside(fault.sha256());
        }
        database.run(handle -> {
            handle.createUpdate("DELETE FROM proxied WHERE sha256 = :sha256")
                    .bind("sha256", fault.sha256())
                    .execute();
            boolean hosted = handle.createQuery("SELECT COUNT(*) FROM files WHERE sha256 = :sha256")
                            .bind("sha256", fault.sha256())
                            .mapTo(Long.class)
                            .one()
                    > 0;
            if (hosted) {
                mark(handle, fault);
            }
            String action = hosted ? "content.lost" : "content.drop";
            audit.add(handle, by, action, fault.usedBy(), "sha256:" + fault.sha256() + ": " + fault.why());
        });
    }

    private void mark(Handle handle, Fault fault) {
        handle.createUpdate("INSERT INTO lost (sha256, why, since) VALUES (:sha256, :why, :now)")
                .bind("sha256", fault.sha256())
                .bind("why", fault.why())
                .bind("now", clock.millis())
                .execute();
    }

    private void find(String sha256, String by) {
        database.run(handle -> {
            handle.createUpdate("DELETE FROM lost WHERE sha256 = :sha256")
                    .bind("sha256", sha256)
                    .execute();
            audit.add(
                    handle, by, "content.found", "sha256:" + sha256, "it is there again, or nothing names it any more");
        });
    }
}
