package dev.weir.registry.command;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.keeping.Backup;
import dev.weir.registry.keeping.BackupSource;
import dev.weir.registry.keeping.Restore;
import dev.weir.registry.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir registry restore}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Puts a backup into a registry that has nothing in it yet, whatever its database is.")
public final class RestoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "PLACE",
            description = "The file or folder that weir registry backup wrote.")
    private Path from = Path.of("");

    /** Made by picocli. */
    public RestoreCommand() {}

    @Override
    public Integer call() throws IOException {
        Backup.Taken taken;
        try (BackupSource source = BackupSource.of(from)) {
            Restore restore = Restore.of(source);
            try (Database database = data.openDatabase(restore.migration())) {
                AuditLog audit = new AuditLog(database, Clock.systemUTC());
                taken = restore.into(database, data.openBlobs(), audit, "command line");
            }
        }
        // What migrations since then do, they do to the rows that are there by now.
        data.openDatabase().close();
        spec.commandLine()
                .getOut()
                .println("restored " + taken.rows() + " rows, " + taken.contents() + " contents of " + taken.bytes()
                        + " bytes");
        return 0;
    }
}
