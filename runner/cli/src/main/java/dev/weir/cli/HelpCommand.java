package dev.weir.cli;

import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.UsageException;
import dev.weir.manifest.text.Suggestion;
import java.util.List;
import java.util.function.Supplier;

/** Prints the page of a command, or of one of its actions. */
final class HelpCommand implements Command {

    private final Supplier<List<Command>> commands;

    HelpCommand(Supplier<List<Command>> commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String description() {
        return "Explains the program, a command, or an action of a command.";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.of("COMMAND", "", "The command; the program if not given."),
                Option.of("ACTION", "", "One of the command's actions; the command if not given."));
    }

    @Override
    public Manual manual() {
        return Manual.example("weir help diff", "Explains weir diff, as weir diff --help does.")
                .and("weir help state set", "Explains how a state is set.")
                .see("completion", "docs/commands.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        List<Command> all = commands.get();
        String wanted = arguments.text(options().get(0));
        if (wanted == null) {
            Pages.program(all).printTo(terminal.text(), terminal.coloured());
            return OK;
        }
        Command command = all.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(wanted, all));
        String action = arguments.text(options().get(1));
        if (action != null
                && command.actions().stream().noneMatch(each -> each.name().equals(action))) {
            throw new UsageException(name(), "weir " + wanted + " has no action '" + action + "'");
        }
        Pages.of(command, action == null ? List.of() : List.of(action)).printTo(terminal.text(), terminal.coloured());
        return OK;
    }

    private UsageException unknown(String wanted, List<Command> all) {
        String nearest =
                Suggestion.of(wanted, all.stream().map(Command::name).toList()).nearest();
        String meant = nearest == null ? "" : ", did you mean " + nearest + "?";
        return new UsageException(name(), "there is no command '" + wanted + "'" + meant);
    }
}
