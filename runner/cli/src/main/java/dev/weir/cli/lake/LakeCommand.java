package dev.weir.cli.lake;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.UsageException;
import dev.weir.lake.OpenLake;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows what a lake holds, whether it is whole, and keeps it tidy. */
public final class LakeCommand implements Command {

    private static final Option ACTION = Option.of(
                    "ACTION", "", "What to do: ls, show, log, verify, compact or expire.")
            .mandatory();

    private final Map<String, LakeAction> actions = new LinkedHashMap<>();

    public LakeCommand() {
        actions.put("ls", new ListDataSets());
        actions.put("show", new ShowDataSet());
        actions.put("log", new ShowLog());
        actions.put("verify", new Verify());
        actions.put("compact", new Compact());
        actions.put("expire", new Expire());
    }

    @Override
    public String name() {
        return "lake";
    }

    @Override
    public String description() {
        return "Lists what a lake holds, shows a data set, the log, verifies files, joins small ones, lets the past expire.";
    }

    @Override
    public String remarks() {
        return "verify ends with 1 if anything is missing, changed or unknown. compact is a commit of its own: no value changes."
                + " expire removes documents that nothing needs any more, and no data.";
    }

    @Override
    public List<Option> options() {
        Set<Option> options = new LinkedHashSet<>(List.of(ACTION, LakePlace.PLACE));
        actions.values().forEach(action -> options.addAll(action.options()));
        options.add(LakePlace.S3_ENDPOINT);
        return List.copyOf(options);
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        LakeAction action = actions.get(arguments.required(ACTION));
        if (action == null) {
            throw new UsageException(
                    name(), "there is no '" + arguments.required(ACTION) + "', only " + listed(actions.keySet()));
        }
        refuseOptionsOfOthers(action, arguments);
        try (OpenLake lake = LakePlace.open(name(), arguments, LakePlace.PLACE, terminal)) {
            return action.run(arguments, lake, terminal);
        }
    }

    private void refuseOptionsOfOthers(LakeAction action, Arguments arguments) {
        for (LakeAction other : actions.values()) {
            for (Option option : other.options()) {
                if (arguments.has(option) && !action.options().contains(option)) {
                    throw new UsageException(name(), option.name() + " is for " + listed(takers(option)));
                }
            }
        }
    }

    private Set<String> takers(Option option) {
        return actions.entrySet().stream()
                .filter(action -> action.getValue().options().contains(option))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String listed(Set<String> names) {
        List<String> all = new ArrayList<>(names);
        String last = all.remove(all.size() - 1);
        return all.isEmpty() ? last : String.join(", ", all) + " and " + last;
    }
}
