package dev.weir.registry.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The rows of a registry, in H2 or PostgreSQL, brought to the newest schema when it is opened. For any thread.
 *
 * <p>What a transaction changed is on the disk when it returns. H2 by itself leaves that to a later transaction when two end at the
 * same time, so that it is told to after each one.
 */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 10;
    private static final int TRIES = 5;
    private static final String UNIQUE_VIOLATION = "23505";
    /** Deadlocks and lost races: of PostgreSQL, then H2. */
    private static final List<String> TRANSIENT = List.of("40001", "40P01", "HYT00", UNIQUE_VIOLATION);

    private static final String H2 = "jdbc:h2:";

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final boolean flushes;

    private Database(HikariDataSource pool, Jdbi jdbi, boolean flushes) {
        this.pool = pool;
        this.jdbi = jdbi;
        this.flushes = flushes;
    }

    /** The URL of a database in a folder of this machine. */
    public static String inFolder(Path folder) {
        return H2 + "file:" + folder.toAbsolutePath().normalize().resolve("registry")
                + ";LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
    }

    /**
     * Opens a database, and makes or renews its tables.
     *
     * @param url      a JDBC URL of H2 or PostgreSQL
     * @param user     the user; empty if the URL names one or none is needed
     * @param password the password; empty likewise
     */
    public static Database open(String url, String user, String password) {
        return open(url, user, password, "latest");
    }

    /**
     * Opens a database, and brings its tables no further than to a migration.
     *
     * @param migration its number, or {@code latest}
     */
    public static Database open(String url, String user, String password, String migration) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("registry");
        config.setJdbcUrl(url);
        if (!user.isEmpty()) {
            config.setUsername(user);
            config.setPassword(password);
        }
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        HikariDataSource pool = new HikariDataSource(config);
        try {
            migrations().dataSource(pool).target(migration).load().migrate();
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
        return new Database(pool, Jdbi.create(pool), url.startsWith(H2));
    }

    private static FluentConfiguration migrations() {
        return Flyway.configure(Database.class.getClassLoader())
                .locations("classpath:dev/weir/registry/store/migrations")
                .outOfOrder(true);
    }

    /** The migrations that this program knows, by number. */
    public static List<String> knownMigrations() {
        return Stream.of(migrations()
                        .dataSource("jdbc:h2:mem:", "", "")
                        .load()
                        .info()
                        .all())
                .map(migration -> String.valueOf(migration.getVersion()))
                .toList();
    }

    /** The migrations that a database has seen, by number, oldest first. */
    public static List<String> migrations(Handle handle) {
        return handle.createQuery("SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"success\""
                        + " AND \"version\" IS NOT NULL ORDER BY \"installed_rank\"")
                .mapTo(String.class)
                .list();
    }

    /** Reads all rows as they are at one moment, however long that takes. */
    public <T> T snapshot(HandleCallback<T, RuntimeException> work) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work);
    }

    /** Reads or writes a little; each statement is a transaction of its own. */
    public <T> T with(HandleCallback<T, RuntimeException> work) {
        return jdbi.withHandle(work);
    }

    /**
     * Does all of some work or nothing. It is done again, from its beginning, if it lost a race with another transaction; so it must change
     * nothing but rows.
     */
    public <T> T transaction(HandleCallback<T, RuntimeException> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                T result = jdbi.inTransaction(work);
                if (flushes) {
                    jdbi.useHandle(handle -> handle.execute("CHECKPOINT SYNC"));
                }
                return result;
            } catch (JdbiException e) {
                if (attempt == TRIES || !TRANSIENT.contains(state(e))) {
                    throw e;
                }
            }
        }
    }

    /** Like {@link #transaction}, for work without an answer. */
    public void run(Work work) {
        transaction(handle -> {
            work.in(handle);
            return true;
        });
    }

    /** Work in a transaction. */
    @FunctionalInterface
    public interface Work {

        /** Does the work. */
        void in(Handle handle);
    }

    private static String state(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    /** Connections: in use, not in use, and how many threads wait for one. */
    public record Pool(int active, int idle, int awaited) {}

    /** How the connections are used. */
    public Pool pool() {
        HikariPoolMXBean use = pool.getHikariPoolMXBean();
        return new Pool(use.getActiveConnections(), use.getIdleConnections(), use.getThreadsAwaitingConnection());
    }

    /** Whether no other process can use it at the same time. */
    public boolean isAlone() {
        return flushes;
    }

    @Override
    public void close() {
        pool.close();
    }
}
