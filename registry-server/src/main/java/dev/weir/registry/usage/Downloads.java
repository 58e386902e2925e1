package dev.weir.registry.usage;

import dev.weir.registry.layout.Coordinates;
import dev.weir.registry.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Counts how often the jars of versions are handed out, by day (UTC). A download costs its request an addition in memory; {@link #flush} writes what was added
 * since the last time. A process that is killed loses what was not written. For any thread.
 */
public final class Downloads {

    private static final String OF_VERSION = "FROM versions v JOIN artifacts a ON a.id = v.artifact"
            + " WHERE a.group_id = :group AND a.artifact_id = :artifact AND v.version = :version";

    private final Database database;
    private final Clock clock;
    private final ConcurrentMap<Key, Long> waiting = new ConcurrentHashMap<>();

    private record Key(Coordinates version, long day) {}

    /** Downloads that are kept in a database. */
    public Downloads(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes that the jar of a version was handed out. */
    public void count(Coordinates version) {
        waiting.merge(new Key(version, today()), 1L, Long::sum);
    }

    private long today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
    }

    /** Writes down what was counted; if that fails, it waits for the next time. */
    public void flush() {
        // In one order, so that two registries on one database never wait for each other in a circle.
        SortedMap<Key, Long> taken = new TreeMap<>(
                Comparator.comparing((Key key) -> key.version.toString()).thenComparing(Key::day));
        for (Key key : List.copyOf(waiting.keySet())) {
            Long amount = waiting.remove(key);
            if (amount != null) {
                taken.put(key, amount);
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            database.run(handle -> taken.forEach((key, amount) -> add(handle, key, amount)));
        } catch (RuntimeException e) {
            taken.forEach((key, amount) -> waiting.merge(key, amount, Long::sum));
            throw e;
        }
    }

    private static void add(Handle handle, Key key, long amount) {
        int changed = bind(
                        handle.createUpdate("UPDATE downloads SET amount = amount + :amount"
                                + " WHERE on_day = :day AND version = (SELECT v.id " + OF_VERSION + ")"),
                        key,
                        amount)
                .execute();
        if (changed == 0) {
            bind(
                            handle.createUpdate("INSERT INTO downloads (version, on_day, amount)"
                                    + " SELECT v.id, CAST(:day AS BIGINT), CAST(:amount AS BIGINT) " + OF_VERSION),
                            key,
                            amount)
                    .execute();
        }
    }

    private static Update bind(Update update, Key key, long amount) {
        return update.bind("group", key.version.group())
                .bind("artifact", key.version.artifact())
                .bind("version", key.version.version())
                .bind("day", key.day)
                .bind("amount", amount);
    }

    /**
     * What was downloaded of an artifact on a day.
     *
     * @param date   the day, in UTC
     * @param amount how often one of its jars was handed out
     */
    public record Day(LocalDate date, long amount) {}

    /** The last days of an artifact, today included, oldest first and without gaps. */
    public List<Day> lastDays(String group, String artifact, int days) {
        long first = today() - days + 1;
        Map<Long, Long> amounts = new HashMap<>();
        database.with(handle -> handle.createQuery("SELECT d.on_day, SUM(d.amount) AS amount FROM downloads d"
                                + " JOIN versions v ON v.id = d.version JOIN artifacts a ON a.id = v.artifact"
                                + " WHERE a.group_id = :group AND a.artifact_id = :artifact AND d.on_day >= :first"
                                + " GROUP BY d.on_day")
                        .bind("group", group)
                        .bind("artifact", artifact)
                        .bind("first", first)
                        .map((row, context) -> Map.entry(row.getLong("on_day"), row.getLong("amount")))
                        .list())
                .forEach(day -> amounts.put(day.getKey(), day.getValue()));
        List<Day> all = new ArrayList<>();
        for (long day = first; day < first + days; day++) {
            all.add(new Day(LocalDate.ofEpochDay(day), amounts.getOrDefault(day, 0L)));
        }
        return all;
    }

    /** All downloads of each version of an artifact that has any, by version. */
    public Map<String, Long> byVersion(String group, String artifact) {
        Map<String, Long> amounts = new HashMap<>();
        database.with(handle -> handle.createQuery("SELECT v.version, SUM(d.amount) AS amount FROM downloads d"
                                + " JOIN versions v ON v.id = d.version JOIN artifacts a ON a.id = v.artifact"
                                + " WHERE a.group_id = :group AND a.artifact_id = :artifact GROUP BY v.version")
                        .bind("group", group)
                        .bind("artifact", artifact)
                        .map((row, context) -> Map.entry(row.getString("version"), row.getLong("amount")))
                        .list())
                .forEach(version -> amounts.put(version.getKey(), version.getValue()));
        return amounts;
    }
}
