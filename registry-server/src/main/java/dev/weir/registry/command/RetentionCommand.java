package dev.weir.registry.command;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.retention.Removal;
import dev.weir.registry.retention.Retention;
import dev.weir.registry.retention.RetentionRules;
import dev.weir.registry.store.Database;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir registry retention}. */
@Command(
        name = "retention",
        mixinStandardHelpOptions = true,
        description = {
            "Removes old builds of snapshots, and files of releases that were taken back long ago; never what the lock of a",
            "connector names, what another version asks for, or what metadata names. weir registry serve does the same daily."
        })
public final class RetentionCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private RetentionOptions retention = new RetentionOptions();

    @Option(names = "--dry-run", description = "Say what would go, and leave it there.")
    private boolean dryRun;

    /** Made by picocli. */
    public RetentionCommand() {}

    @Override
    public Integer call() {
        RetentionRules rules = retention.rules();
        if (!rules.areAny()) {
            throw new CannotRun(
                    "Cannot remove anything: no rule says what may go (give --keep-builds, --keep-snapshots or"
                            + " --keep-withdrawn)",
                    null);
        }
        PrintWriter out = spec.commandLine().getOut();
        Clock clock = Clock.systemUTC();
        try (Database database = data.openDatabase()) {
            Retention work = new Retention(database, new AuditLog(database, clock), clock);
            List<Removal> removals = dryRun ? work.plan(rules) : work.run(rules, "command line");
            removals.forEach(out::println);
            int files = removals.stream().mapToInt(each -> each.files().size()).sum();
            out.println((dryRun ? "would remove " : "removed ") + files + " files of " + removals.size() + " versions");
        }
        return 0;
    }
}
