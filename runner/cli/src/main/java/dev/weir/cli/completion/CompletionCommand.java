package dev.weir.cli.completion;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Action;
import dev.weir.cli.args.Actions;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import java.util.List;
import java.util.function.Supplier;

/** Prints scripts for shells, and for these scripts the words that only a manifest knows. */
public final class CompletionCommand implements Command {

    private static final Option ACTION =
            Actions.option("The shell, or what a script asks for", "bash", "zsh", "fish", "streams", "rules");
    private static final Option WORDS = new Option(
            "WORD", Option.Value.MANY, "", false, "streams: the words of a line, of which one names a manifest.");

    private final Supplier<List<Command>> commands;
    private final List<Option> common;

    /** The command of a program with these commands, which all take the common options. */
    public CompletionCommand(Supplier<List<Command>> commands, List<Option> common) {
        this.commands = commands;
        this.common = common;
    }

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public String description() {
        return "Prints a script that lets bash, zsh or fish complete the command lines of weir.";
    }

    @Override
    public String remarks() {
        return "The script completes commands, actions, options, values with fixed words, files, and names of streams and rules,"
                + " for which it runs weir. Load it where the shell starts.";
    }

    @Override
    public List<Option> options() {
        return List.of(ACTION, WORDS);
    }

    @Override
    public List<Action> actions() {
        List<Option> none = List.of(ACTION);
        return List.of(
                new Action(
                        "bash",
                        "Prints the script for bash.",
                        none,
                        Manual.example("source <(weir completion bash)", "In ~/.bashrc; needs no other package.")),
                new Action(
                        "zsh",
                        "Prints the script for zsh.",
                        none,
                        Manual.example("source <(weir completion zsh)", "In ~/.zshrc, below the line with compinit.")
                                .and(
                                        "weir completion zsh > ~/.zsh/completions/_weir",
                                        "Once, if that folder is in fpath: a start of zsh does not wait for weir then.")),
                new Action(
                        "fish",
                        "Prints the script for fish.",
                        none,
                        Manual.example(
                                "weir completion fish > ~/.config/fish/completions/weir.fish",
                                "Once; fish loads it when it is needed.")),
                new Action(
                        "streams",
                        "Prints the names of the streams of the first manifest among words; scripts ask for it.",
                        options(),
                        Manual.example(
                                        "weir completion streams inspect manifest.yaml",
                                        "Prints one name a line, and nothing if there is no manifest that can be read.")
                                .exits(OK, "always")),
                new Action(
                        "rules",
                        "Prints the names of the validator's rules; scripts ask for it.",
                        none,
                        Manual.example("weir completion rules", "Prints one name a line.")));
    }

    @Override
    public Manual manual() {
        return Manual.example("source <(weir completion bash)", "In ~/.bashrc: completes command lines from then on.")
                .and(
                        "weir completion fish > ~/.config/fish/completions/weir.fish",
                        "The same for fish, which loads the file when it is needed.")
                .see("help");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String action = arguments.required(ACTION);
        switch (action) {
            case "streams" ->
                WordsOfShells.streams(arguments.has(WORDS) ? arguments.words(WORDS) : List.of())
                        .forEach(terminal.text()::println);
            case "rules" -> WordsOfShells.rules().forEach(terminal.text()::println);
            default -> {
                List<Subject> subjects = Subject.of(commands.get(), common);
                terminal.text()
                        .print(Shell.valueOf(action.toUpperCase(java.util.Locale.ROOT))
                                .script(subjects));
            }
        }
        return OK;
    }
}
