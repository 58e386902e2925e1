package dev.weir.testkit.contract;

import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.value.Row;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A cursor over ids in windows of ten, with the fault that is asked for. */
final class Tens implements Cursor {

    private final Row given;
    private final String fault;
    private final Map<Long, Long> highest = new ConcurrentHashMap<>();
    private final Row shared;
    private long reached;
    private @Nullable Thread owner;

    Tens(Row given, String fault) {
        this.given = given;
        this.fault = fault;
        boolean goesOn = !fault.equals("goesOnFromItsOwnState");
        this.reached = goesOn && given.get("id") instanceof Long id ? id : 0L;
        this.shared = Row.of("id", reached);
    }

    @Override
    public Iterator<Row> windows() {
        List<Row> windows = List.of(
                Row.of("start", 0L), Row.of("start", fault.equals("cutsWhatIsToBeReadIntoWindows") ? 11L : 10L));
        Iterator<Row> inner = windows.iterator();
        return !fault.equals("givesTheSameWindowsHoweverTheyArePulled")
                ? inner
                : new Iterator<>() {
                    private @Nullable Row next;

                    @Override
                    public boolean hasNext() {
                        next = inner.hasNext() ? inner.next() : null;
                        return next != null;
                    }

                    @Override
                    public Row next() {
                        return Objects.requireNonNull(next);
                    }
                };
    }

    @Override
    public void observe(Row record, Row window) {
        long id = (Long) Objects.requireNonNull(record.get("id"));
        if (fault.equals("takesNoticeFromManyThreads")) {
            owner = owner == null ? Thread.currentThread() : owner;
            id += owner == Thread.currentThread() ? 0 : 100;
        }
        highest.merge(start(window), id, Math::max);
        if (fault.equals("movesTheStateOnlyWithWindowsThatWereClosed")) {
            reached = Math.max(reached, id);
        }
    }

    private static long start(Row window) {
        return (Long) Objects.requireNonNull(window.get("start"));
    }

    @Override
    public synchronized void close(Row window) {
        long top = highest.getOrDefault(start(window), reached);
        boolean last = fault.equals("givesTheSameStateInWhateverOrderWindowsAreClosed");
        reached = last ? top : Math.max(reached, top);
        if (fault.equals("leavesTheGivenStateAsItIs")) {
            given.clear();
        }
    }

    @Override
    public synchronized Row state() {
        if (fault.equals("handsOutStatesThatTheirTakerMayChange")) {
            shared.put("id", reached);
            return shared;
        }
        return Row.of("id", fault.equals("givesTheStateAfterTheWindows") ? String.valueOf(reached) : (Object) reached);
    }

    @Override
    public boolean wants(Row record) {
        return !fault.equals("wantsTheRecordsOfItsWindows");
    }

    @Override
    public @Nullable Object valueOf(Row record) {
        return record.get("id");
    }

    @Override
    public Object canonical(Object value) {
        return fault.equals("writesPlacesInOneForm") ? value.toString() : value;
    }
}
