package dev.weir.registry.command;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.keeping.Repair;
import dev.weir.registry.store.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code weir registry repair}. */
@Command(
        name = "repair",
        mixinStandardHelpOptions = true,
        description = {
            "Reads all contents; marks those that are lost, removes those that no version has named for a day, and takes the",
            "mark from those that are there again. Ends with 1 if something was lost that was not known to be."
        })
public final class RepairCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataOptions data = new DataOptions();

    /** Made by picocli. */
    public RepairCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Clock clock = Clock.systemUTC();
        try (Database database = data.openDatabase()) {
            AuditLog audit = new AuditLog(database, clock);
            Repair.Done done = new Repair(database, data.openBlobs(), audit, clock).run("command line");
            done.lost().forEach(fault -> out.println("lost: " + fault));
            out.println("removed " + done.removed() + " files that no version names; "
                    + done.lost().size() + " contents lost, " + done.found() + " there again");
            return done.lost().isEmpty() ? 0 : 1;
        }
    }
}
