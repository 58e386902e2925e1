package dev.weir.cli;

import dev.weir.cli.args.Action;
import dev.weir.cli.args.Actions;
import dev.weir.cli.args.Help;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of help: the program's, each command's, each action's. */
public final class Pages {

    private static final List<Option> OPTIONS = List.of(
            Option.flag("--version", "Show the version."),
            Option.flag(
                    "--serve",
                    "Run one command for each line {\"args\": [...]} of standard input, and end each with {\"__done__\": CODE}."),
            ColorOption.OPTION);

    private Pages() {}

    /** The program's page. */
    public static Help program(List<Command> commands) {
        Manual manual = Manual.example(
                        "weir run manifest.yaml --config config.json --to ./lake",
                        "Reads the streams of a connector into Parquet files.")
                .and("weir validate manifest.yaml", "Says what is wrong with a manifest.")
                .and("weir help lake compact", "Explains an action of a command.")
                .exits(Command.OK, "done; also a check whose answer is FAILED")
                .variable("JAVA_HOME", "The JDK that runs Weir, 17 or newer; java of the PATH if it is not set.")
                .variable("WEIR_JAVA_OPTS", "Options for java, such as -Xmx2g for more memory.")
                .variable("WEIR_REBUILD", "Build again if sources are newer, if it is not empty.")
                .variable("NO_COLOR", "Print no colours, if it is not empty; --color wins over it.")
                .see("help", "completion", "docs/run.md", "docs/validate.md", "docs/commands.md");
        return new Help(
                "weir",
                "Runs API connectors that are written in Airbyte's declarative YAML language.",
                "'weir help COMMAND' or 'weir COMMAND --help' explains a command.",
                OPTIONS,
                new Help.Parts(
                        "commands",
                        commands.stream()
                                .map(command -> new Manual.Entry(command.name(), command.description()))
                                .toList()),
                manual);
    }

    /** The page that words after a command's name ask for: that of the action they name, or the command's. */
    public static Help of(Command command, List<String> words) {
        Actions actions = new Actions(command.name(), command.actions());
        Optional<Action> named =
                words.stream().filter(word -> !word.startsWith("-")).findFirst().flatMap(actions::find);
        return named.map(action -> page(command, actions, action)).orElseGet(() -> page(command));
    }

    /** The pages of a command and its actions. */
    public static Stream<Help> all(Command command) {
        Actions actions = new Actions(command.name(), command.actions());
        return Stream.concat(
                Stream.of(page(command)), actions.all().stream().map(action -> page(command, actions, action)));
    }

    private static Help page(Command command) {
        return new Help(
                "weir " + command.name(),
                command.description(),
                command.remarks(),
                command.options(),
                Help.Parts.actions(command.actions()),
                command.manual());
    }

    private static Help page(Command command, Actions actions, Action action) {
        return new Help(
                "weir " + command.name() + " " + action.name(),
                action.description(),
                "",
                actions.shown(action).stream().skip(1).toList(),
                Help.Parts.NONE,
                action.manual().see(command.name()));
    }

    /** What the program can be told before, or beside, a command. */
    public static List<Option> options() {
        return OPTIONS;
    }
}
