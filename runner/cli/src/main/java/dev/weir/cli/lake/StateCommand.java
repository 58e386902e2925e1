package dev.weir.cli.lake;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.TextTable;
import dev.weir.cli.args.Action;
import dev.weir.cli.args.Actions;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.UsageException;
import dev.weir.lake.Catalog;
import dev.weir.lake.OpenLake;
import dev.weir.lake.States;
import dev.weir.lake.json.JsonText;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows how far streams were read, and changes it. */
public final class StateCommand implements Command {

    private static final Option ACTION = Actions.option("What to do", "show", "set", "rewind", "undo");
    private static final Option VALUE = Option.of(
            "--value",
            "JSON",
            "set: the new state, a JSON object, or @FILE; without it there is none, so that the next run reads all.");
    private static final Option RUN = Option.of("--run", "RUN", "rewind: the run whose state it will be.");
    private static final int SHOWN = 20;

    @Override
    public String name() {
        return "state";
    }

    @Override
    public String description() {
        return "Shows how far streams were read, sets it, goes back to an earlier state, takes that back.";
    }

    @Override
    public String remarks() {
        return "Every change stands in the lake's log, with reason and actor. Files are not changed: what is read again is"
                + " there twice, unless the stream is published by replace or overwrite.";
    }

    @Override
    public List<Option> options() {
        List<Option> options = new ArrayList<>(List.of(ACTION, LakePlace.PLACE));
        options.addAll(DataSetChoice.OPTIONS);
        options.addAll(List.of(VALUE, RUN, Actor.REASON, Actor.ACTOR, LakePlace.S3_ENDPOINT));
        return options;
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir state show ./lake --source shop --stream orders",
                        "Shows how far the stream was read, run by run.")
                .with(LakePlace::manual)
                .see("run", "lake", "docs/publishing.md");
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action("show", "Shows the states of streams, run by run.", chosen(), manual()),
                new Action(
                        "set",
                        "Sets the state of one stream.",
                        changing(VALUE),
                        example(
                                "weir state set ./lake --stream orders --value @state.json --reason 'read June again'",
                                "The next run reads from this state on.")),
                new Action(
                        "rewind",
                        "Goes back to the state that an earlier run left.",
                        changing(RUN.mandatory()),
                        example(
                                "weir state rewind ./lake --stream orders --run 20250615T120000Z-4897c1bb",
                                "The next run reads again what was read after that run.")),
                new Action(
                        "undo",
                        "Takes the last change by hand back.",
                        changing(),
                        example(
                                "weir state undo ./lake --stream orders",
                                "Puts back the state from before the change.")));
    }

    private static Manual example(String line, String explanation) {
        return Manual.example(line, explanation).with(LakePlace::manual).see("run", "docs/publishing.md");
    }

    private static List<Option> chosen() {
        List<Option> options = new ArrayList<>(List.of(ACTION, LakePlace.PLACE));
        options.addAll(DataSetChoice.OPTIONS);
        options.add(LakePlace.S3_ENDPOINT);
        return options;
    }

    private static List<Option> changing(Option... own) {
        List<Option> options = new ArrayList<>(chosen());
        options.addAll(List.of(own));
        options.addAll(List.of(Actor.REASON, Actor.ACTOR));
        return options;
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String action = arguments.required(ACTION);
        try (OpenLake lake = LakePlace.open(name(), arguments, LakePlace.PLACE, terminal)) {
            if (action.equals("show")) {
                show(arguments, lake, terminal);
            } else {
                DataSet dataSet = DataSetChoice.single(arguments, lake);
                Snapshot changed = change(action, dataSet, arguments, lake);
                terminal.text().println(dataSet + ": " + JsonText.text(changed.state()));
            }
            return OK;
        }
    }

    private Snapshot change(String action, DataSet dataSet, Arguments arguments, OpenLake lake) {
        States states = new States(lake);
        String why = Actor.reason(arguments);
        String actor = Actor.name(arguments);
        if (action.equals("undo")) {
            return states.undo(dataSet, why, actor);
        }
        if (action.equals("set")) {
            return states.set(dataSet, state(arguments.text(VALUE)), why, actor);
        }
        String run = arguments.text(RUN);
        if (run == null) {
            throw new UsageException(name(), "rewind wants --run RUN, a run that state show lists");
        }
        return states.rewind(dataSet, run, why, actor);
    }

    private static void show(Arguments arguments, OpenLake lake, Terminal terminal) {
        List<DataSet> chosen = DataSetChoice.of(arguments, lake);
        TextTable table = new TextTable("data set", "run", "at", "state");
        int most = chosen.size() == 1 ? SHOWN : 1;
        for (List<Snapshot> history : new Catalog(lake).histories(chosen, most)) {
            history.forEach(snapshot ->
                    table.add(snapshot.dataSet(), snapshot.run(), snapshot.at(), JsonText.text(snapshot.state())));
        }
        table.printTo(terminal.text());
    }

    private static @Nullable Row state(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            byte[] text = value.startsWith("@")
                    ? Files.readAllBytes(Path.of(value.substring(1)))
                    : value.getBytes(StandardCharsets.UTF_8);
            return JsonText.object(text);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot read the state " + value + ": " + e.getMessage() + " (give a JSON object)",
                    e);
        }
    }
}
