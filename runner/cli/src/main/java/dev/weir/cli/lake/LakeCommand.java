package dev.weir.cli.lake;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Action;
import dev.weir.cli.args.Actions;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.lake.OpenLake;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Shows what a lake holds, whether it is whole, and keeps it tidy. */
public final class LakeCommand implements Command {

    private static final Option ACTION =
            Actions.option("What to do", "ls", "show", "log", "verify", "compact", "expire");

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
    public Manual manual() {
        return Manual.example("weir lake ls ./lake", "Lists what a lake in a folder holds.")
                .and("weir lake verify s3://reports/lake", "Looks whether everything is there.")
                .with(LakePlace::manual)
                .see("run", "state", "recover", "docs/lake.md");
    }

    @Override
    public List<Action> actions() {
        return actions.entrySet().stream()
                .map(action -> new Action(
                        action.getKey(),
                        action.getValue().description(),
                        options(action.getValue()),
                        action.getValue().manual().with(LakePlace::manual)))
                .toList();
    }

    private static List<Option> options(LakeAction action) {
        List<Option> options = new ArrayList<>(List.of(ACTION, LakePlace.PLACE));
        options.addAll(action.options());
        options.add(LakePlace.S3_ENDPOINT);
        return options;
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        LakeAction action = Objects.requireNonNull(actions.get(arguments.required(ACTION)));
        try (OpenLake lake = LakePlace.open(name(), arguments, LakePlace.PLACE, terminal)) {
            return action.run(arguments, lake, terminal);
        }
    }
}
