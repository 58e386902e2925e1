package dev.weir.cli.completion;

import dev.weir.cli.Command;
import dev.weir.cli.args.Action;
import dev.weir.cli.args.Actions;
import dev.weir.cli.args.Help;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The program, a command or an action, and what can follow it.
 *
 * @param name  the words before: {@code lake compact}; empty for the program
 * @param words each {@code name|value|takes|words|description}; what has no name but a place stands in order
 */
record Subject(String name, List<String> words) {

    private static final int MOST = 70;

    Subject {
        words = List.copyOf(words);
    }

    /** All that there are in the program. */
    static List<Subject> of(List<Command> commands, List<Option> common) {
        List<Subject> subjects = new ArrayList<>();
        List<String> names = commands.stream().map(Command::name).toList();
        Option command = Option.of("COMMAND", "", "").taking(Takes.oneOf(names));
        List<Option> program = new ArrayList<>(common);
        program.add(0, command);
        subjects.add(of("", program, List.of()));
        for (Command each : commands) {
            boolean help = each.name().equals("help");
            subjects.add(help ? of("help", List.of(command), common) : of(each.name(), each.options(), common));
            Actions actions = new Actions(each.name(), each.actions());
            for (Action action : actions.all()) {
                subjects.add(of(each.name() + " " + action.name(), actions.shown(action), common));
            }
            if (!actions.all().isEmpty()) {
                Option name = each.options().get(0);
                subjects.add(of("help " + each.name(), List.of(command, name), common));
            }
        }
        return subjects;
    }

    private static Subject of(String name, List<Option> options, List<Option> common) {
        List<Option> all = new ArrayList<>(options);
        common.stream().filter(option -> option.value() != Option.Value.NONE).forEach(all::add);
        all.add(Help.HELP);
        return new Subject(name, all.stream().map(Subject::word).toList());
    }

    private static String word(Option option) {
        Takes takes = option.takes();
        String what = takes.what().name().toLowerCase(Locale.ROOT) + (takes.listed() ? "," : "");
        String value = option.value().name().toLowerCase(Locale.ROOT);
        return String.join("|", option.name(), value, what, String.join(" ", takes.words()), brief(option));
    }

    /** The beginning of a description, as far as a list of completions has room for it. */
    private static String brief(Option option) {
        String text = option.description().replace('|', '/').replace('\n', ' ');
        int end = text.length();
        for (String stop : List.of(". ", "; ", ": ")) {
            int at = text.indexOf(stop);
            end = at > 0 ? Math.min(end, at) : end;
        }
        String brief = text.substring(0, end);
        brief = brief.endsWith(".") ? brief.substring(0, brief.length() - 1) : brief;
        return brief.length() > MOST ? brief.substring(0, brief.lastIndexOf(' ', MOST)) + " ..." : brief;
    }
}
