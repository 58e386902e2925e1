package dev.weir.lake;

import dev.weir.lake.commit.Layout;
import dev.weir.lake.commit.Standing;
import dev.weir.lake.json.JsonText;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far data sets were read, and changes to it by hand. A change is a snapshot of its own with the same files, so that
 * it stands in the history and can be taken back. Nothing is changed while a run has the data set.
 */
public final class States {

    private static final String BY_HAND = "state-";
    private static final int HISTORY = 1000;
    private static final int LONGEST_SHOWN = 200;

    private final OpenLake lake;
    private final Catalog catalog;

    /** The states of a lake. */
    public States(OpenLake lake) {
        this.lake = lake;
        this.catalog = new Catalog(lake);
    }

    /** The snapshots of a data set that have a state of their own, from the current one back, at most so many. */
    public List<Snapshot> history(DataSet dataSet, int most) {
        return catalog.history(required(dataSet).dataSet(), most);
    }

    /**
     * Gives a data set another state; null for none, so that the next run reads from the beginning. A state that reading
     * would pass over is refused.
     *
     * @param why   what to say of it in the log
     * @param actor who does it
     */
    public Snapshot set(DataSet dataSet, @Nullable Row state, String why, String actor) {
        Snapshot present = required(dataSet);
        if (state != null) {
            check(present, state);
        }
        return change(present, state, "set", why, actor);
    }

    private static void check(Snapshot present, Row state) {
        StateForm form = new StateForm(present.cursorField());
        Row known = present.state();
        boolean isWithoutCursor = present.cursorField() == null && !state.containsKey(StateForm.NO_CURSOR);
        String fault = isWithoutCursor ? "the stream has no cursor, and is read in full each time" : form.fault(state);
        boolean ofRun = !present.run().startsWith(BY_HAND);
        if (fault == null && known != null && ofRun && form.isOfPartitions(state) && !form.isOfPartitions(known)) {
            fault = "it is one of partitions, and the stream has none";
        }
        if (fault != null) {
            throw refused(
                    present.dataSet(),
                    fault + " (" + (known == null ? "" : "the present state is " + shown(known) + "; ")
                            + "leave the value out to read from the beginning)");
        }
    }

    private static String shown(Row state) {
        String text = JsonText.text(state);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /** Goes back to the state that a run left. Its files stay: what is read again replaces them, or is there twice. */
    public Snapshot rewind(DataSet dataSet, String run, String why, String actor) {
        for (Snapshot snapshot : catalog.history(dataSet, HISTORY)) {
            if (snapshot.run().equals(run)) {
                return change(required(dataSet), snapshot.state(), "rewind", why, actor);
            }
        }
        throw refused(dataSet, "run " + run + " did not publish it (weir state show lists the runs that did)");
    }

    /** Takes the last change of the state by hand back. */
    public Snapshot undo(DataSet dataSet, String why, String actor) {
        Snapshot present = required(dataSet);
        if (!present.run().startsWith(BY_HAND) || present.previous() == null) {
            throw refused(dataSet, "its state was not changed by hand since run " + present.run());
        }
        return change(present, catalog.snapshot(present.previous()).state(), "undo", why, actor);
    }

    private Snapshot required(DataSet dataSet) {
        Snapshot snapshot = catalog.snapshot(dataSet);
        if (snapshot == null) {
            throw refused(dataSet, "nothing of it was published (weir lake ls shows what there is)");
        }
        return snapshot;
    }

    private static ConnectorException refused(DataSet dataSet, String reason) {
        return new ConnectorException(FailureType.CONFIG, "Cannot change the state of " + dataSet + ": " + reason);
    }

    private Snapshot change(Snapshot present, @Nullable Row state, String kind, String why, String actor) {
        DataSet dataSet = present.dataSet();
        String id = BY_HAND + UUID.randomUUID();
        String before = lake.log().head().of(dataSet).snapshot();
        Snapshot next = present.withState(id, lake.clock().instant(), before, state);
        String path = Layout.snapshot(dataSet, id);
        lake.storage().writeOnce(path, JsonText.bytes(next.toRow()));
        Row event = Row.of("kind", "state");
        event.put("change", kind);
        event.put("data_set", dataSet.toRow());
        event.put("reason", why);
        event.put("actor", actor);
        lake.log().append(event, standing -> {
            Standing now = standing.get(dataSet);
            if (now == null || now.claim() != null || !String.valueOf(before).equals(now.snapshot())) {
                throw refused(
                        dataSet,
                        now == null || now.claim() == null
                                ? "it was published meanwhile (look at it again)"
                                : "run " + now.claim().run() + " has it (wait, or weir abort "
                                        + now.claim().run() + ")");
            }
            standing.put(dataSet, new Standing(path, null));
        });
        return next;
    }
}
