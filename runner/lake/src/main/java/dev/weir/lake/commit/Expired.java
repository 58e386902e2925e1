package dev.weir.lake.commit;

import dev.weir.lake.json.JsonText;
import dev.weir.spi.value.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes because nothing needs it any more. Written before anything is removed, so that a process that is killed meanwhile
 * leaves behind what there is to do, and readers know where the log begins.
 *
 * @param first     the number of the log's first entry that stays
 * @param at        when that entry was written
 * @param entries   how many entries go
 * @param snapshots the paths of the snapshots that go
 * @param commits   the paths of the commits that go
 * @param runs      the paths of the documents of runs that go
 */
public record Expired(
        long first, Instant at, long entries, List<String> snapshots, List<String> commits, List<String> runs) {

    private static final long VERSION = 1;

    public Expired {
        snapshots = List.copyOf(snapshots);
        commits = List.copyOf(commits);
        runs = List.copyOf(runs);
    }

    /** All paths. */
    List<String> documents() {
        List<String> all = new ArrayList<>(snapshots);
        all.addAll(commits);
        all.addAll(runs);
        return all;
    }

    /** Both together, of which the other one is later. */
    Expired and(Expired later) {
        return new Expired(
                later.first,
                later.at,
                entries + later.entries,
                joined(snapshots, later.snapshots),
                joined(commits, later.commits),
                joined(runs, later.runs));
    }

    private static List<String> joined(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** What is left to say once everything is removed. */
    Expired done() {
        return new Expired(first, at, entries, List.of(), List.of(), List.of());
    }

    Row toRow() {
        Row row = Row.of("weir_expired", VERSION);
        row.put("first", first);
        row.put("at", at.toString());
        row.put("entries", entries);
        row.put("snapshots", snapshots);
        row.put("commits", commits);
        row.put("runs", runs);
        return row;
    }

    static Expired of(byte[] text) {
        Row row = JsonText.object(text);
        if (Long.valueOf(VERSION).equals(row.get("weir_expired"))
                && row.get("first") instanceof Long first
                && row.get("at") instanceof String at
                && row.get("entries") instanceof Long entries) {
            return new Expired(
                    first,
                    Instant.parse(at),
                    entries,
                    paths(row.get("snapshots")),
                    paths(row.get("commits")),
                    paths(row.get("runs")));
        }
        throw new IllegalArgumentException("not a list of what expires of version " + VERSION);
    }

    private static List<String> paths(@Nullable Object list) {
        return list instanceof List<?> paths
                ? paths.stream().map(String::valueOf).toList()
                : List.of();
    }
}
