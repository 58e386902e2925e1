package dev.weir.registry.command;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.keeping.Check;
import dev.weir.registry.store.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code weir registry check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads all contents that versions name, and the log, and says what is not as it was stored; changes nothing.",
            "Ends with 1 if anything is."
        })
public final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataOptions data = new DataOptions();

    /** Made by picocli. */
    public CheckCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = data.openDatabase()) {
            Check.Result result = new Check(database, data.openBlobs()).sums();
            OptionalLong broken = new AuditLog(database, Clock.systemUTC()).firstBroken();
            result.faults().forEach(out::println);
            broken.ifPresent(entry -> out.println("log: entry " + entry + " is missing, or not what was written"));
            out.println(result.contents() + " contents, " + result.faults().size()
                    + " not as they were stored; the log is " + (broken.isEmpty() ? "whole" : "broken"));
            return result.faults().isEmpty() && broken.isEmpty() ? 0 : 1;
        }
    }
}
