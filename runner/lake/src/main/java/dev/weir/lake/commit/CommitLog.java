package dev.weir.lake.commit;

import dev.weir.lake.json.JsonText;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The log of a lake. Entries are numbered without a gap and each is written once (put if absent), so that of several
 * processes that add the same number one succeeds and the others look again at what holds now. Safe for concurrent use.
 */
public final class CommitLog {

    private final Documents documents;
    private final Clock clock;
    private volatile Entry latest = Entry.NONE;

    /** The log in a storage. */
    public CommitLog(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** The last entry; number 0 if there is none. */
    public Entry head() {
        while (true) {
            long last = last();
            if (last == latest.number()) {
                return latest;
            }
            Entry found = documents.find(Layout.entry(last), Entry::of);
            if (found != null) {
                latest = found;
                return found;
            }
            if (last() == last) {
                throw missing(last);
            }
        }
    }

    private long last() {
        long known = Math.max(latest.number(), hint());
        List<String> paths = documents.storage().list(Layout.LOG, known < 2 ? null : Layout.entry(known - 1)).stream()
                .filter(Layout::isEntry)
                .toList();
        if (!paths.isEmpty()) {
            return Layout.number(paths.get(paths.size() - 1));
        }
        if (known > 0) {
            throw missing(known);
        }
        return 0;
    }

    private ConnectorException missing(long number) {
        return new ConnectorException(
                FailureType.SINK,
                "Cannot read the log of the lake at " + documents.storage().describe(Layout.LOG) + ": entry " + number
                        + " is not there (restore the folder from a copy; nothing was changed)");
    }

    /**
     * The number of the first entry: 1, unless those before have expired. They may still be there, and others may stand in
     * their places; nobody looks at them.
     */
    public long first() {
        List<String> marks = documents.storage().list(Layout.EXPIRED).stream()
                .filter(Layout::isEntry)
                .toList();
        return marks.isEmpty() ? 1 : Layout.number(marks.get(marks.size() - 1));
    }

    /** The last entry that was read or written here; other processes may have added some since. */
    public Entry latest() {
        return latest;
    }

    private long hint() {
        Row hint = documents.find(Layout.HINT, JsonText::object);
        return hint != null && hint.get("number") instanceof Long number ? number : 0;
    }

    /**
     * An entry by its number.
     *
     * @throws ConnectorException of type SINK if it has expired, or is not there
     */
    public Entry entry(long number) {
        Entry found = documents.find(Layout.entry(number), Entry::of);
        if (found != null) {
            return found;
        }
        long first = first();
        if (number >= first) {
            throw missing(number);
        }
        throw new ConnectorException(
                FailureType.SINK,
                "Cannot read entry " + number + " of the log of the lake at "
                        + documents.storage().describe(Layout.LOG) + ": it has expired (the log begins with entry "
                        + first + ")");
    }

    /**
     * Adds an entry: the change is made to what holds now, and made again if another process was faster. A change that
     * changes nothing adds nothing; what it throws ends the attempt.
     *
     * @return the entry that holds the change
     */
    public Entry append(Row event, Consumer<SortedMap<DataSet, Standing>> change) {
        while (true) {
            Entry head = head();
            SortedMap<DataSet, Standing> standing = new TreeMap<>(head.standing());
            change.accept(standing);
            standing.values().removeIf(Standing.NEW::equals);
            if (standing.equals(head.standing())) {
                return head;
            }
            Entry next = new Entry(
                    head.number() + 1,
                    UUID.randomUUID().toString(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    event,
                    standing);
            if (stands(next)) {
                return next;
            }
        }
    }

    /**
     * Writes an entry; whether it has its place. An answer that got lost makes our own entry look like another's. A place
     * that is free because what stood there has expired is none: the log went on long ago, from another entry.
     */
    private boolean stands(Entry next) {
        String path = Layout.entry(next.number());
        if (!documents.storage().writeOnce(path, next.toBytes())) {
            Entry there = documents.find(path, Entry::of);
            if (there == null || !there.id().equals(next.id())) {
                return false;
            }
        }
        if (next.number() < first()) {
            documents.storage().delete(path);
            return false;
        }
        latest = next;
        documents.storage().write(Layout.HINT, JsonText.bytes(Row.of("number", next.number())));
        return true;
    }
}
