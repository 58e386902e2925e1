package dev.weir.registry.command;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.keeping.Backup;
import dev.weir.registry.keeping.BackupSource;
import dev.weir.registry.keeping.BackupTarget;
import dev.weir.registry.keeping.Restore;
import dev.weir.registry.store.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir registry backup}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a backup of everything: rows and contents, as they are at one moment. A registry that is running is asked",
            "with --registry; one that is stopped, or is on PostgreSQL, with --data."
        })
public final class BackupCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            defaultValue = "",
            description =
                    "A registry that is running, asked with the administrator's token in " + RemoteRegistry.TOKEN + ".")
    private String registry = "";

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "PLACE",
            description = {
                "A file, or a folder if it is there or ends with a slash. A folder takes the next backup as well: contents that",
                "it has are not written again. Over --registry it has to be a file."
            })
    private String to = "";

    /** Made by picocli. */
    public BackupCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path place = Path.of(to);
        boolean folder = to.endsWith("/") || Files.isDirectory(place);
        if (!registry.isEmpty() && folder) {
            throw new CannotRun("Cannot take the backup over --registry: " + to + " is a folder (name a file)", null);
        }
        if (!registry.isEmpty()) {
            fetch(place);
        } else if (folder) {
            take(new BackupTarget.Folder(Files.createDirectories(place)));
        } else {
            file(place);
        }
        return 0;
    }

    private void file(Path place) throws IOException {
        Path part = part(place);
        try (OutputStream out = Files.newOutputStream(part)) {
            take(new BackupTarget.Archive(out));
        }
        move(part, place);
    }

    private void take(BackupTarget target) throws IOException {
        try (Database database = data.openDatabase()) {
            AuditLog audit = new AuditLog(database, Clock.systemUTC());
            Backup.Taken taken =
                    new Backup(database, data.openBlobs(), audit, Clock.systemUTC()).take(target, "command line");
            spec.commandLine()
                    .getOut()
                    .println(to + ": " + taken.rows() + " rows, " + taken.contents() + " contents of " + taken.bytes()
                            + " bytes");
        }
    }

    private void fetch(Path place) throws IOException, InterruptedException {
        String token = RemoteRegistry.token(registry);
        Path part = part(place);
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry.replaceAll("/+$", "") + "/api/v1/backup"))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<Path> answer =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build().send(request, BodyHandlers.ofFile(part));
        if (answer.statusCode() != 200) {
            String said = Files.readString(part);
            Files.delete(part);
            throw new CannotRun("Cannot take the backup: " + registry + " answered " + said, null);
        }
        // An archive without its manifest is one that broke off.
        try (BackupSource source = BackupSource.of(part)) {
            Restore.of(source);
        }
        move(part, place);
        spec.commandLine().getOut().println(place + ": " + Files.size(place) + " bytes");
    }

    private static Path part(Path place) {
        return place.resolveSibling(place.getFileName() + ".part");
    }

    private static void move(Path part, Path place) throws IOException {
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
