package dev.weir.cli;

import dev.weir.cli.args.UsageException;
import dev.weir.cli.author.DiffCommand;
import dev.weir.cli.author.DocsCommand;
import dev.weir.cli.author.InferSchemaCommand;
import dev.weir.cli.author.InspectCommand;
import dev.weir.cli.author.NewCommand;
import dev.weir.cli.author.SchemaCommand;
import dev.weir.cli.completion.CompletionCommand;
import dev.weir.cli.components.ComponentsCommand;
import dev.weir.cli.components.LockCommand;
import dev.weir.cli.components.VendorCommand;
import dev.weir.cli.lake.AbortCommand;
import dev.weir.cli.lake.DbtCommand;
import dev.weir.cli.lake.DuckdbCommand;
import dev.weir.cli.lake.GateCommand;
import dev.weir.cli.lake.LakeCommand;
import dev.weir.cli.lake.PublishCommand;
import dev.weir.cli.lake.PublishedTables;
import dev.weir.cli.lake.RecoverCommand;
import dev.weir.cli.lake.SnowflakeCommand;
import dev.weir.cli.lake.StateCommand;
import dev.weir.cli.lsp.LspCommand;
import dev.weir.cli.registry.RegistryCommand;
import dev.weir.cli.run.RunCommand;
import dev.weir.cli.trial.RecordCommand;
import dev.weir.cli.trial.TestCommand;
import dev.weir.cli.trial.TryCommand;
import dev.weir.cli.validate.MigrateCommand;
import dev.weir.cli.validate.ValidateCommand;
import dev.weir.manifest.text.Suggestion;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The program. */
public final class Weir {

    private static final List<String> COMMANDS = List.of(
            "spec",
            "check",
            "discover",
            "read",
            "run",
            "publish",
            "abort",
            "recover",
            "state",
            "lake",
            "gate",
            "snowflake",
            "duckdb",
            "dbt",
            "validate",
            "migrate",
            "lsp",
            "schema",
            "inspect",
            "docs",
            "diff",
            "lock",
            "vendor",
            "components",
            "registry",
            "infer-schema",
            "new",
            "try",
            "record",
            "test",
            "expressions",
            "completion",
            "help");

    private final Terminal terminal;

    /** A program on the given streams, for callers in the same process. */
    public Weir(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs one command and exits with its code; a server waits for input, which cannot be interrupted, and ends at once. */
    public static void main(String[] arguments) {
        System.exit(new Weir(Terminal.ofProcess()).runProcess(List.of(arguments)));
    }

    /** Runs what the process was started for. */
    int runProcess(List<String> words) {
        return words.contains("--serve") ? run(words) : Termination.allowedDuring(() -> run(words));
    }

    /** Runs one command; never exits the process. */
    public int run(List<String> words) {
        try {
            ColorOption given = ColorOption.of(words, terminal);
            return dispatch(given.words(), given.terminal());
        } catch (UsageException e) {
            terminal.err().println(e.getMessage());
            return Command.USAGE;
        } catch (Throwable e) {
            Failure.of(e).printTo(terminal.err(), words.contains("--debug"), UnaryOperator.identity());
            return Command.FAILED;
        }
    }

    private static int dispatch(List<String> words, Terminal terminal) {
        String first = words.isEmpty() ? "--help" : words.get(0);
        Command command = find(first);
        if (command != null) {
            return run(command, words.subList(1, words.size()), terminal);
        }
        switch (first) {
            case "--serve" -> {
                return new Server(terminal).serve();
            }
            case "--version" -> terminal.text().println("weir " + version());
            case "--help", "-h" -> Pages.program(commands()).printTo(terminal.text(), terminal.coloured());
            default -> {
                String nearest = Suggestion.of(first, COMMANDS).nearest();
                String meant = nearest == null ? "" : ", did you mean " + nearest + "?";
                throw new UsageException("", "there is no command '" + first + "'" + meant);
            }
        }
        return Command.OK;
    }

    private static int run(Command command, List<String> words, Terminal terminal) {
        if (words.contains("--help") || words.contains("-h")) {
            Pages.of(command, words).printTo(terminal.text(), terminal.coloured());
            return Command.OK;
        }
        return command.run(command.arguments(words), terminal);
    }

    private static @Nullable Command find(String name) {
        return switch (name) {
            case "spec" -> new SpecCommand();
            case "check" -> new CheckCommand();
            case "discover" -> new DiscoverCommand();
            case "read" -> new ReadCommand();
            case "run" -> new RunCommand();
            case "publish" -> new PublishCommand();
            case "abort" -> new AbortCommand();
            case "recover" -> new RecoverCommand();
            case "state" -> new StateCommand();
            case "lake" -> new LakeCommand();
            case "gate" -> new GateCommand();
            case "snowflake" -> new SnowflakeCommand(new PublishedTables(name));
            case "duckdb" -> new DuckdbCommand(new PublishedTables(name));
            case "dbt" -> new DbtCommand(new PublishedTables(name));
            case "migrate" -> new MigrateCommand();
            case "validate" -> new ValidateCommand(version());
            case "lsp" -> new LspCommand(version());
            case "schema" -> new SchemaCommand();
            case "inspect" -> new InspectCommand();
            case "docs" -> new DocsCommand();
            case "diff" -> new DiffCommand();
            case "lock" -> new LockCommand();
            case "vendor" -> new VendorCommand();
            case "components" -> new ComponentsCommand();
            case "registry" -> new RegistryCommand();
            case "infer-schema" -> new InferSchemaCommand();
            case "new" -> new NewCommand();
            case "try" -> new TryCommand();
            case "record" -> new RecordCommand();
            case "test" -> new TestCommand();
            case "expressions" -> new ExpressionsCommand();
            case "completion" -> new CompletionCommand(Weir::commands, Pages.options());
            case "help" -> new HelpCommand(Weir::commands);
            default -> null;
        };
    }

    /** All commands, in the order in which help lists them. */
    public static List<Command> commands() {
        return COMMANDS.stream()
                .map(name -> Objects.requireNonNull(find(name), name))
                .toList();
    }

    private static String version() {
        String version = Weir.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
