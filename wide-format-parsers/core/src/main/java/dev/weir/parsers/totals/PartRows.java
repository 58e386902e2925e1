package dev.weir.parsers.totals;

import dev.weir.parsers.fields.Shown;
import dev.weir.parsers.source.SourceRows;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of one page, part by part: it ends behind each part, and goes on with the next. Used by one thread. */
final class PartRows implements Iterator<@Nullable Object> {

    private final SourceRows source;
    private final List<String> keys;
    /** What tells the present part from others; null before the first row. */
    private @Nullable List<@Nullable Object> part;

    private boolean waits;
    private @Nullable Object waiting;
    private int waitingCount;
    private int count;
    private int rows;

    /**
     * The rows of a page.
     *
     * @param keys the fields that tell parts apart; empty if the page is one part
     */
    PartRows(SourceRows source, List<String> keys) {
        this.source = source;
        this.keys = keys;
    }

    /** Goes on to the next part; false at the end of the page. */
    boolean nextPart() {
        rows = 0;
        if (!waits) {
            return false;
        }
        part = partOf(waiting);
        return true;
    }

    @Override
    public boolean hasNext() {
        if (keys.isEmpty()) {
            return source.hasNext();
        }
        if (!waits && source.hasNext()) {
            waiting = source.next();
            waitingCount = source.count();
            waits = true;
        }
        if (!waits) {
            return false;
        }
        List<@Nullable Object> of = partOf(waiting);
        part = part == null ? of : part;
        return of == null || of.equals(part);
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        rows++;
        if (keys.isEmpty()) {
            Object row = source.next();
            count = source.count();
            return row;
        }
        waits = false;
        count = waitingCount;
        return waiting;
    }

    /** What a row belongs to; null if it is no row. */
    private @Nullable List<@Nullable Object> partOf(@Nullable Object value) {
        if (!(value instanceof Row row)) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>(keys.size());
        keys.forEach(key -> values.add(row.get(key)));
        return values;
    }

    /** How many rows of the source there were up to the one that was given last. */
    int count() {
        return count;
    }

    /** Whether the present part had rows so far. */
    boolean hasRows() {
        return rows > 0;
    }

    /** Which part this is, to stand behind a sentence; empty if the page is one. */
    String place() {
        List<@Nullable Object> values = part;
        if (values == null || keys.isEmpty()) {
            return "";
        }
        StringBuilder place = new StringBuilder(" where ");
        for (int i = 0; i < keys.size(); i++) {
            place.append(i == 0 ? "" : " and ")
                    .append(keys.get(i))
                    .append(" is ")
                    .append(Shown.of(values.get(i)));
        }
        return place.toString();
    }
}
