package dev.weir.registry.command;

import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where a registry has its data. */
final class DataOptions {

    private static final String USER = "WEIR_REGISTRY_DATABASE_USER";
    private static final String PASSWORD = "WEIR_REGISTRY_DATABASE_PASSWORD";
    private static final int H2_IN_USE = 90020;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "weir-registry",
            description =
                    "The folder with the files, and with the database unless another is named (${DEFAULT-VALUE}).")
    Path data = Path.of("");

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            defaultValue = "",
            description = {
                "A database of PostgreSQL in place of the one in the folder, such as jdbc:postgresql://HOST/NAME;",
                "user and password from " + USER + " and " + PASSWORD + "."
            })
    String database = "";

    Database openDatabase() {
        return openDatabase("latest");
    }

    /** Opens it with tables as a migration left them. */
    Database openDatabase(String migration) {
        Map<String, String> environment = System.getenv();
        try {
            Files.createDirectories(data);
            return database.isEmpty()
                    ? Database.open(Database.inFolder(data), "", "", migration)
                    : Database.open(
                            database,
                            environment.getOrDefault(USER, ""),
                            environment.getOrDefault(PASSWORD, ""),
                            migration);
        } catch (IOException | RuntimeException e) {
            throw cannotOpen(e);
        }
    }

    private CannotRun cannotOpen(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
                return new CannotRun(
                        "Cannot open the database in " + data + ": a registry is running on it (stop it, or ask it with"
                                + " --registry URL)",
                        null);
            }
        }
        String place = database.isEmpty() ? data.toString() : "that --database names";
        return new CannotRun("Cannot open the database in " + place + " (see that it is there and may be used)", e);
    }

    Blobs openBlobs() {
        try {
            return new Blobs(data.resolve("blobs"), Clock.systemUTC());
        } catch (IOException e) {
            throw new CannotRun("Cannot open the files in " + data + " (see that the folder can be written)", e);
        }
    }
}
