package dev.weir.cli;

import dev.weir.cli.run.RunCommand;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The program. */
public final class Weir {

    private static final List<Command> COMMANDS =
            List.of(new SpecCommand(), new CheckCommand(), new DiscoverCommand(), new ReadCommand(), new RunCommand());

    private final Terminal terminal;

    Weir(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        int code = new Weir(Terminal.ofProcess()).run(List.of(arguments));
        System.exit(code);
    }

    /** Runs one command; never exits the process. */
    int run(List<String> words) {
        try {
            return dispatch(words);
        } catch (ParameterException e) {
            terminal.err().println(e.getMessage());
            terminal.err().println("Try: weir " + commandName(e.getCommandLine()) + "--help");
            return Command.USAGE;
        } catch (Throwable e) {
            Failure.of(e).printTo(terminal.err(), words.contains("--debug"), UnaryOperator.identity());
            return Command.FAILED;
        }
    }

    private int dispatch(List<String> words) {
        String first = words.isEmpty() ? "--help" : words.get(0);
        Command command = find(first);
        if (command != null) {
            return run(command, words.subList(1, words.size()));
        }
        switch (first) {
            case "--serve" -> {
                return new Server(terminal).serve();
            }
            case "--version", "-V" -> terminal.text().println("weir " + version());
            case "--help", "-h" -> new CommandLine(program()).usage(terminal.text());
            default ->
                throw new ParameterException(
                        new CommandLine(program()),
                        "Cannot run '" + first + "': no such command (one of "
                                + COMMANDS.stream().map(Command::name).collect(Collectors.joining(", ")) + ")");
        }
        return Command.OK;
    }

    private int run(Command command, List<String> words) {
        CommandLine line = new CommandLine(described(command));
        CommandLine.ParseResult arguments = line.parseArgs(words.toArray(String[]::new));
        if (arguments.isUsageHelpRequested()) {
            line.usage(terminal.text());
            return Command.OK;
        }
        return command.run(arguments, terminal);
    }

    private static @Nullable Command find(String name) {
        for (Command command : COMMANDS) {
            if (command.name().equals(name)) {
                return command;
            }
        }
        return null;
    }

    private static CommandSpec described(Command command) {
        CommandSpec spec = CommandSpec.create().name("weir " + command.name());
        command.describe(spec);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .description("Show this help.")
                .build());
        return spec;
    }

    private static CommandSpec program() {
        CommandSpec spec = CommandSpec.create().name("weir");
        spec.usageMessage()
                .description("Runs API connectors that are written in Airbyte's declarative YAML language.")
                .footer(
                        "",
                        "Exit codes:",
                        "  0  done; also a check whose answer is FAILED",
                        "  1  failed, for the reason shown",
                        "  2  the command line is wrong");
        for (Command command : COMMANDS) {
            CommandSpec sub = CommandSpec.create().name(command.name());
            command.describe(sub);
            spec.addSubcommand(command.name(), new CommandLine(sub));
        }
        spec.addOption(flag("Show this help.", "-h", "--help"));
        spec.addOption(flag("Show the version.", "-V", "--version"));
        spec.addOption(flag(
                "Run one command for each line {\"args\": [...]} of standard input, and end each with {\"__done__\": CODE}.",
                "--serve"));
        return spec;
    }

    private static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names[0], Arrays.copyOfRange(names, 1, names.length))
                .type(boolean.class)
                .description(description)
                .build();
    }

    private static String commandName(CommandLine line) {
        String name = line.getCommandName();
        return name.startsWith("weir ") ? name.substring("weir ".length()) + " " : "";
    }

    private static String version() {
        String version = Weir.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
