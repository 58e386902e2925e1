package dev.weir.lake.commit;

import dev.weir.lake.json.JsonText;
import dev.weir.lake.storage.InFlight;
import dev.weir.lake.storage.Storage;
import dev.weir.spi.failure.ConnectorException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Lets the beginning of a log expire: removes its entries, and the snapshots, commits and documents of runs that only they
 * speak of. What is current, taken, staged, held back or being published stays, whatever its age; so do all files. May be
 * killed at any moment and run beside anything else: first it is written what goes (put if absent), then that is removed.
 */
public final class Expiry {

    private static final int ROUND = 1000;

    private final Documents documents;
    private final Storage storage;
    private final CommitLog log;
    private final Instant before;
    private final int commits;

    /**
     * Expiry of a log.
     *
     * @param before  entries that were written before go, up to the first that was not
     * @param commits how many of the last publications stay, with all that is behind the first of them
     */
    public Expiry(Documents documents, CommitLog log, Instant before, int commits) {
        this.documents = documents;
        this.storage = documents.storage();
        this.log = log;
        this.before = before;
        this.commits = commits;
    }

    /** What would go now; null if nothing would. Changes nothing. */
    public @Nullable Expired plan() {
        Map<String, Set<String>> known = new HashMap<>();
        Expired all = null;
        for (Expired next = next(log.first(), known); next != null; next = next(next.first(), known)) {
            all = all == null ? next : all.and(next);
        }
        return all;
    }

    /**
     * Removes what nothing needs any more, and what an earlier one that was killed did not come to.
     *
     * @return what that was; null if nothing
     * @throws ConnectorException of type SINK if the storage fails; what is not removed then, the next one removes
     */
    public @Nullable Expired carryOut() {
        endEarlier();
        Map<String, Set<String>> known = new HashMap<>();
        Expired all = null;
        long from = log.first();
        Expired next = nextUnlessOvertaken(from, known);
        while (next != null && isMine(next, from)) {
            removeEntries(
                    LongStream.range(from, next.first()).mapToObj(Layout::entry).toList());
            end(next);
            all = all == null ? next : all.and(next);
            from = next.first();
            next = nextUnlessOvertaken(from, known);
        }
        return all;
    }

    /** What goes next; null if nothing does, or if another process removes it, so that entries are missing. */
    private @Nullable Expired nextUnlessOvertaken(long from, Map<String, Set<String>> known) {
        try {
            return next(from, known);
        } catch (ConnectorException e) {
            if (log.first() == from) {
                throw e;
            }
            return null;
        }
    }

    /** Writes down what goes; false if another process has begun to remove something, which makes what was read doubtful. */
    private boolean isMine(Expired next, long from) {
        return log.first() == from && documents.put(Layout.expired(next.first()), next.toRow());
    }

    /** Goes on with what is written down to be removed. */
    private void endEarlier() {
        List<String> marks =
                storage.list(Layout.EXPIRED).stream().filter(Layout::isEntry).toList();
        if (marks.isEmpty()) {
            return;
        }
        String newest = marks.get(marks.size() - 1);
        removeEntries(storage.list(Layout.LOG).stream()
                .filter(Layout::isEntry)
                .filter(path -> Layout.number(path) < Layout.number(newest))
                .toList());
        for (String mark : marks) {
            Expired expired = documents.find(mark, Expired::of);
            if (expired != null) {
                end(expired);
            }
        }
        marks.subList(0, marks.size() - 1).forEach(storage::delete);
    }

    private void removeEntries(List<String> paths) {
        InFlight.each(paths, storage::delete);
    }

    private void end(Expired expired) {
        if (!expired.documents().isEmpty()) {
            InFlight.each(expired.documents(), storage::delete);
            storage.write(
                    Layout.expired(expired.first()),
                    JsonText.bytes(expired.done().toRow()));
        }
    }

    /** The number of the last entry that may be the first to stay. */
    private long last(long from) {
        long head = log.head().number();
        long number = head;
        int found = 0;
        for (long end = head; found < commits && end >= from; end -= InFlight.MOST) {
            List<Entry> some = entries(Math.max(from, end - InFlight.MOST + 1), end);
            for (int i = some.size() - 1; i >= 0 && found < commits; i--) {
                found += "publish".equals(some.get(i).event().get("kind")) ? 1 : 0;
                number = some.get(i).number();
            }
        }
        return found < commits ? Math.min(from, head) : number;
    }

    private List<Entry> entries(long from, long to) {
        return InFlight.map(LongStream.rangeClosed(from, to).boxed().toList(), log::entry);
    }

    /** What goes next, a bounded number of entries; null if nothing does. */
    private @Nullable Expired next(long from, Map<String, Set<String>> known) {
        long last = last(from);
        Past past = new Past(documents, known);
        for (long number = from; number <= last; number += InFlight.MOST) {
            for (Entry entry : entries(number, Math.min(last, number + InFlight.MOST - 1))) {
                boolean stays = entry.number() == last || !entry.at().isBefore(before);
                if (stays || entry.number() == from + ROUND) {
                    return entry.number() == from ? null : past.before(entry);
                }
                past.add(entry);
            }
        }
        return null;
    }
}
