package dev.weir.registry;

import dev.weir.registry.command.BackupCommand;
import dev.weir.registry.command.CheckCommand;
import dev.weir.registry.command.Failures;
import dev.weir.registry.command.KeyCommand;
import dev.weir.registry.command.RepairCommand;
import dev.weir.registry.command.RestoreCommand;
import dev.weir.registry.command.RetentionCommand;
import dev.weir.registry.command.ServeCommand;
import dev.weir.registry.command.TokenCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code weir registry}. */
@Command(
        name = "weir registry",
        description = "Components as versioned artifacts: a Maven repository that understands what it stores.",
        mixinStandardHelpOptions = true,
        footer = "weir registry publish puts connectors into a registry: see weir help registry.",
        subcommands = {
            ServeCommand.class,
            TokenCommand.class,
            KeyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CheckCommand.class,
            RepairCommand.class,
            RetentionCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Registry implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Made by {@link #main}. */
    public Registry() {}

    /** Runs one command and exits with its code: 0 done, 1 failed, 2 the command line is wrong. */
    public static void main(String[] words) {
        // Where tests and other programs have this jar on their class path, their own settings hold.
        System.setProperty("logback.configurationFile", "dev/weir/registry/logback.xml");
        System.exit(run(words));
    }

    /** Runs one command; never exits the process. */
    public static int run(String... words) {
        CommandLine line = new CommandLine(new Registry());
        line.setExecutionExceptionHandler(Failures::print);
        return line.execute(words);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Cannot run weir registry: no command was given (see weir registry --help)");
    }
}
