package dev.weir.registry.command;

import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.Database;
import dev.weir.registry.store.S3Address;
import dev.weir.registry.store.S3Place;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.s3.S3Client;

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

    @Option(
            names = "--blobs",
            paramLabel = "s3://BUCKET/PREFIX",
            defaultValue = "",
            description = {
                "A bucket that has the contents of files in place of the folder; credentials and region come from the usual",
                "places of AWS."
            })
    String blobs = "";

    @Option(
            names = "--s3-endpoint",
            paramLabel = "URL",
            defaultValue = "",
            description = "A service other than Amazon's that has the bucket.")
    String s3Endpoint = "";

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
        Clock clock = Clock.systemUTC();
        try {
            if (blobs.isEmpty()) {
                return new Blobs(data.resolve("blobs"), clock);
            }
            S3Address address = S3Address.parse(blobs);
            S3Client s3 = S3Address.client(s3Endpoint.isEmpty() ? null : URI.create(s3Endpoint));
            S3Place place = new S3Place(s3, address.bucket(), address.prefix(), data.resolve("arriving"));
            return new Blobs(place, data.resolve("arriving"), clock);
        } catch (IllegalArgumentException e) {
            throw new CannotRun(String.valueOf(e.getMessage()), null);
        } catch (IOException e) {
            throw new CannotRun("Cannot open the files in " + data + " (see that the folder can be written)", e);
        }
    }
}
