package dev.weir.lake;

import dev.weir.lake.commit.Entry;
import dev.weir.lake.downstream.Publication;
import dev.weir.lake.storage.InFlight;
import dev.weir.lake.table.Change;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What was published, commit by commit. All failures are {@code ConnectorException}s. */
public final class Publications {

    private final OpenLake lake;

    /** The publications of a lake. */
    public Publications(OpenLake lake) {
        this.lake = lake;
    }

    /**
     * What was published after an entry of the log, in order. From the beginning of a log whose first entries have expired,
     * that is what its first entry shows, and what was published since.
     *
     * @param after the entry's number; 0 for everything
     * @throws ConnectorException of type CONFIG if entries behind it have expired, or the log does not go so far
     */
    public List<Publication> after(long after) {
        long first = lake.log().first();
        long last = lake.log().head().number();
        if (after > last) {
            throw refused(after, "its last one is " + last + " (check --since, and the place)");
        }
        if (after > 0 && after < first - 1) {
            throw refused(
                    after,
                    "what came next has expired, the log begins with entry " + first
                            + " (leave --since out; what was removed before is told by weir snowflake check)");
        }
        List<Publication> found = new ArrayList<>();
        if (after == 0 && first > 1) {
            found.add(standing(lake.log().entry(first)));
        }
        found.addAll(between(Math.max(after + 1, first), last));
        return found;
    }

    private ConnectorException refused(long after, String reason) {
        return new ConnectorException(
                FailureType.CONFIG,
                "Cannot tell what was published after entry " + after + " of the log at "
                        + lake.storage().describe("_weir/log") + ": " + reason);
    }

    /** All files that an entry shows, as if they had been published together. */
    private Publication standing(Entry entry) {
        List<Change> changes = new ArrayList<>();
        for (Snapshot snapshot : new Catalog(lake).snapshots(entry).values()) {
            changes.add(new Change(snapshot.dataSet(), snapshot.run(), snapshot.files(), List.of()));
        }
        return new Publication(entry.number(), changes);
    }

    private List<Publication> between(long from, long to) {
        List<Published> published = new ArrayList<>();
        InFlight.map(LongStream.rangeClosed(from, to).boxed().toList(), this::published)
                .forEach(one -> {
                    if (one != null) {
                        published.add(one);
                    }
                });
        return InFlight.map(
                published,
                one -> new Publication(
                        one.number(), lake.commits().commit(one.commit()).changes()));
    }

    /** An entry that published a commit. */
    private record Published(long number, String commit) {}

    private @Nullable Published published(long number) {
        Entry entry = lake.log().entry(number);
        boolean publishes = "publish".equals(entry.event().get("kind"));
        return publishes && entry.event().get("commit") instanceof String id ? new Published(number, id) : null;
    }
}
