package dev.weir.cli.args;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The actions of a command, of which its first word names one.
 *
 * @param command the command's name
 * @param all     none if the command does but one thing
 */
public record Actions(String command, List<Action> all) {

    private static final String WORD = "ACTION";

    public Actions {
        all = List.copyOf(all);
    }

    /** The option that takes the name of one of them. */
    public static Option option(String description, String... names) {
        return Option.of(WORD, "", description + ": " + listed(List.of(names), "or") + ".")
                .mandatory()
                .taking(Takes.oneOf(names));
    }

    /** The action of a name. */
    public Optional<Action> find(String name) {
        return all.stream().filter(action -> action.name().equals(name)).findFirst();
    }

    /**
     * Refuses what no action does.
     *
     * @throws UsageException if there is no such action, or an option belongs to others
     */
    public void check(Arguments arguments, List<Option> options) {
        if (all.isEmpty()) {
            return;
        }
        String name = arguments.required(options.get(0));
        Action action = find(name)
                .orElseThrow(() -> new UsageException(
                        command,
                        "there is no '" + name + "', only "
                                + listed(all.stream().map(Action::name).toList(), "and")));
        for (Option option : options.subList(1, options.size())) {
            List<String> takers = takers(option);
            if (arguments.has(option) && !takers.isEmpty() && !takers.contains(action.name())) {
                throw new UsageException(command, option.name() + " is for " + listed(takers, "and"));
            }
        }
    }

    /** The options of an action as its own page tells them: without the names of the actions that they are for. */
    public List<Option> shown(Action action) {
        String names = all.stream().map(each -> Pattern.quote(each.name())).collect(Collectors.joining("|"));
        Pattern prefix = Pattern.compile("^(?:" + names + ")(?:, (?:" + names + "))*: ");
        return action.options().stream()
                .map(option -> {
                    String text = prefix.matcher(option.description()).replaceFirst("");
                    String sentence = Character.toUpperCase(text.charAt(0)) + text.substring(1);
                    return new Option(
                            option.name(), option.value(), option.label(), option.required(), sentence, option.takes());
                })
                .toList();
    }

    private List<String> takers(Option option) {
        return all.stream()
                .filter(action ->
                        action.options().stream().anyMatch(own -> own.name().equals(option.name())))
                .map(Action::name)
                .toList();
    }

    private static String listed(List<String> names, String conjunction) {
        List<String> all = new ArrayList<>(names);
        String last = all.remove(all.size() - 1);
        return all.isEmpty() ? last : String.join(", ", all) + " " + conjunction + " " + last;
    }
}
