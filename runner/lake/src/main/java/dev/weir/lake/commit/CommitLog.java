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
import org.jspecify.annotations.Nullable;

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
        long known = Math.max(latest.number(), hint());
        List<String> paths = documents.storage().list(Layout.LOG, known < 2 ? null : Layout.entry(known - 1)).stream()
                .filter(Layout::isEntry)
                .toList();
        if (paths.isEmpty()) {
            if (known == 0) {
                return Entry.NONE;
            }
            throw new ConnectorException(
                    FailureType.SINK,
                    "Cannot read the log of the lake at " + documents.storage().describe(Layout.LOG) + ": entry "
                            + known + " is not there (restore the folder from a copy; nothing was changed)");
        }
        long last = Layout.number(paths.get(paths.size() - 1));
        if (last != latest.number()) {
            latest = entry(last);
        }
        return latest;
    }

    /** The last entry that was read or written here; other processes may have added some since. */
    public Entry latest() {
        return latest;
    }

    private long hint() {
        Row hint = documents.find(Layout.HINT, JsonText::object);
        return hint != null && hint.get("number") instanceof Long number ? number : 0;
    }

    /** An entry by its number. */
    public Entry entry(long number) {
        return documents.get(Layout.entry(number), Entry::of);
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
            Entry standingEntry = write(next);
            if (standingEntry != null) {
                return standingEntry;
            }
        }
    }

    /** Null if another process took the number. An answer that got lost makes our own entry look like another's. */
    private @Nullable Entry write(Entry next) {
        String path = Layout.entry(next.number());
        if (!documents.storage().writeOnce(path, next.toBytes())
                && !entry(next.number()).id().equals(next.id())) {
            return null;
        }
        latest = next;
        documents.storage().write(Layout.HINT, JsonText.bytes(Row.of("number", next.number())));
        return next;
    }
}
