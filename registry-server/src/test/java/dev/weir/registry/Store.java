package dev.weir.registry;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.weir.registry.store.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that every test of the server runs on. */
enum Store {
    H2 {
        @Override
        Database open(Path folder) {
            return Database.open(Database.inFolder(folder), "", "");
        }
    },
    POSTGRESQL {
        @Override
        Database open(Path folder) {
            return Database.open(Postgres.newDatabase(), "postgres", "postgres");
        }
    };

    /** A new database. */
    abstract Database open(Path folder);

    /** One server for all tests of the process. */
    private static final class Postgres {

        private static final AtomicInteger DATABASES = new AtomicInteger();
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(120))
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException e) {
                return abort("PostgreSQL did not start: " + e.getMessage());
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        static String newDatabase() {
            String name = "registry_" + DATABASES.incrementAndGet();
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return SERVER.getJdbcUrl("postgres", name);
        }
    }
}
