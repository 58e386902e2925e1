package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every incremental sync and its cursors do. Extend it, and give the windows of one sync with their records. */
public abstract class IncrementalSyncContract extends ComponentContract<IncrementalSync> {

    /** For those who extend it. */
    protected IncrementalSyncContract() {
        super(IncrementalSync.class);
    }

    /** The state before the sync. */
    protected Row before() {
        return new Row();
    }

    /** The windows of the sync, in order; one at least. */
    protected abstract List<Row> windows();

    /** The records of each of the windows. */
    protected abstract List<List<Row>> records();

    /** The state after the sync. */
    protected abstract Row after();

    @Override
    final Row outcome(IncrementalSync sync, Scope scope) {
        Cursor cursor = open(sync, before(), scope);
        List<Row> windows = Pulls.all(cursor.windows());
        read(cursor, windows);
        windows.forEach(cursor::close);
        Row outcome = Row.of("windows", windows);
        outcome.put("state", cursor.state());
        outcome.put("field", sync.cursorField(scope));
        return outcome;
    }

    private static Cursor open(IncrementalSync sync, Row state, Scope scope) {
        return sync.open(state, Duration.ZERO, scope);
    }

    private void read(Cursor cursor, List<Row> windows) {
        for (int i = 0; i < windows.size(); i++) {
            read(cursor, windows, i);
        }
    }

    private void read(Cursor cursor, List<Row> windows, int position) {
        records().get(position).forEach(record -> cursor.observe(record, windows.get(position)));
    }

    @Test
    void cutsWhatIsToBeReadIntoWindows() {
        assertThat(open(component(), before(), scope()).windows()).toIterable().containsExactlyElementsOf(windows());
    }

    @Test
    void givesTheSameWindowsHoweverTheyArePulled() {
        IncrementalSync sync = component();

        assertThat(Pulls.mistakes(
                        open(sync, before(), scope()).windows(),
                        open(sync, before(), scope()).windows(),
                        open(sync, before(), scope()).windows(),
                        window -> window))
                .isEmpty();
    }

    @Test
    void givesTheStateAfterTheWindows() {
        Row state = (Row) outcome(component(), scope()).get("state");

        assertThat(state).isEqualTo(after());
        assertThat(JsonValues.strangers("state", state)).isEmpty();
    }

    @Test
    void movesTheStateOnlyWithWindowsThatWereClosed() {
        Cursor cursor = open(component(), before(), scope());
        Row start = cursor.state().copy();

        read(cursor, Pulls.all(cursor.windows()));

        assertThat(cursor.state()).isEqualTo(start);
    }

    @Test
    void givesTheSameStateInWhateverOrderWindowsAreClosed() {
        Cursor cursor = open(component(), before(), scope());
        List<Row> windows = Pulls.all(cursor.windows());
        read(cursor, windows);
        Collections.reverse(windows);

        windows.forEach(cursor::close);

        assertThat(cursor.state()).isEqualTo(after());
    }

    @Test
    void takesNoticeFromManyThreads() throws Exception {
        Cursor cursor = open(component(), before(), scope());
        List<Row> windows = Pulls.all(cursor.windows());

        Concurrently.results(() -> {
            read(cursor, windows);
            return "read";
        });
        windows.forEach(cursor::close);

        assertThat(cursor.state()).isEqualTo(after());
    }

    @Test
    void handsOutStatesThatTheirTakerMayChange() {
        Cursor cursor = open(component(), after(), scope());
        Row before = cursor.state().copy();

        cursor.state().put("changed by the taker", 1L);

        assertThat(cursor.state()).isEqualTo(before);
    }

    @Test
    void leavesTheGivenStateAsItIs() {
        Row given = after();
        Cursor cursor = open(component(), given, scope());

        Pulls.all(cursor.windows()).forEach(cursor::close);

        assertThat(given).isEqualTo(after());
    }

    @Test
    void goesOnFromItsOwnState() {
        assertThat(open(component(), after(), scope()).state()).isEqualTo(after());
    }

    @Test
    void wantsTheRecordsOfItsWindows() {
        Cursor cursor = open(component(), before(), scope());

        assertThat(records()).allSatisfy(window -> assertThat(window).allMatch(cursor::wants));
    }

    @Test
    void writesPlacesInOneForm() {
        Cursor cursor = open(component(), before(), scope());
        List<Object> places = new ArrayList<>();
        records()
                .forEach(window -> window.forEach(record -> {
                    Object place = cursor.valueOf(record);
                    assertThat(place).isNotNull();
                    places.add(place);
                }));

        assertThat(places)
                .allSatisfy(place -> assertThat(cursor.canonical(place)).isEqualTo(place));
        assertThat(cursor.valueOf(new Row()))
                .as("the place of a record without one")
                .isNull();
    }

    @Test
    void handsOutOptionsThatTheirTakerMayChange() {
        IncrementalSync sync = component();
        Scope scope = scope();

        for (Row window : windows()) {
            var slice = slice().withCursorSlice(window);
            assertThat(Sent.isNewEachTime(() -> sync.options(slice, scope.withSlice(slice))))
                    .isTrue();
        }
    }
}
