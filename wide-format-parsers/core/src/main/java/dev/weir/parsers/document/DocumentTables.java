package dev.weir.parsers.document;

import dev.weir.parsers.source.MissingPath;
import dev.weir.parsers.source.Places;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.template.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The records of tables in documents, made while those arrive: of each table, what stands at several paths is taken, and its rows
 * are read one by one. Rows that come before what they need are held. If no table has anything to make records of, the log says so
 * at the end. Used by one thread.
 */
public final class DocumentTables implements Iterator<@Nullable Object> {

    /** The number of the rows' path where a table has no rows to be read one by one. */
    public static final int NO_ROWS = -2;

    private final Places places;
    private final DocumentReader reader;
    private final PathWalk walk;
    private final int rowsPlace;
    private final Supplier<? extends DocumentTable> open;
    private final Consumer<String> strange;
    private final HeldLimits limits;
    private final List<String> rowsPath;
    private final Scope scope;

    private @Nullable DocumentTable table;
    private boolean begun;
    /** Whether the present table has something at the path of its rows. */
    private boolean rowsMet;
    /** Whether a table was as it should be. */
    private boolean known;

    private boolean inRows;
    private boolean ending;
    private List<@Nullable Object> held = new ArrayList<>();
    private Iterator<@Nullable Object> released = Collections.emptyIterator();
    private Iterator<? extends @Nullable Object> present = Collections.emptyIterator();

    /**
     * The records of all tables.
     *
     * @param tables    where the tables are; they are objects
     * @param paths     the paths in a table, of which no one leads through another; a last step {@code *} leads to all entries
     *                  that no other path names
     * @param rowsPlace the number of the path that leads to the rows
     * @param open      begins a table
     * @param strange   is told why something that stands in place of a table is none
     */
    public DocumentTables(
            Places tables,
            List<List<String>> paths,
            int rowsPlace,
            Supplier<? extends DocumentTable> open,
            Consumer<String> strange,
            HeldLimits limits,
            Scope scope) {
        this.places = tables;
        this.reader = tables.reader();
        this.walk = new PathWalk(reader, paths);
        this.rowsPlace = rowsPlace;
        this.open = open;
        this.strange = strange;
        this.limits = limits;
        this.rowsPath = paths.get(Math.max(rowsPlace, 0));
        this.scope = scope;
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext()) {
            if (table == null) {
                if (!places.next()) {
                    warnIfMissing();
                    return false;
                }
                begin();
            } else {
                present = advance(table);
            }
        }
        return true;
    }

    private void warnIfMissing() {
        if (begun && !known) {
            List<String> path = new ArrayList<>(places.path());
            path.addAll(rowsPath);
            String what = PathWalk.OTHERS.equals(rowsPath.get(rowsPath.size() - 1)) ? "no list" : "nothing";
            MissingPath.warn("an answer that has " + what + " at path [" + String.join(", ", path) + "]", scope);
        }
        begun = false;
    }

    private void begin() {
        if (reader.kind() == DocumentReader.Kind.OBJECT) {
            begun = true;
            table = open.get();
            walk.begin();
        } else if (reader.kind() == DocumentReader.Kind.ARRAY || reader.read() != null || places.list() > 0) {
            strange.accept("what stands in place of a table is no object");
        }
    }

    private Iterator<? extends @Nullable Object> advance(DocumentTable of) {
        if (released.hasNext()) {
            return of.records(released.next());
        }
        if (ending) {
            ending = false;
            known |= rowsMet || !of.missesRows();
            rowsMet = false;
            table = null;
            return of.end();
        }
        if (inRows) {
            inRows = reader.next();
            return inRows ? row(reader.read(), of) : Collections.emptyIterator();
        }
        int place = walk.next();
        if (place == PathWalk.END) {
            ending = true;
            release();
        } else if (place == rowsPlace) {
            return rows(of);
        } else {
            of.take(place, walk.key(), reader);
            if (of.isReady()) {
                release();
            }
        }
        return Collections.emptyIterator();
    }

    private void release() {
        released = held.iterator();
        held = new ArrayList<>();
    }

    private Iterator<? extends @Nullable Object> rows(DocumentTable of) {
        rowsMet = true;
        if (reader.kind() == DocumentReader.Kind.ARRAY) {
            reader.enter();
            inRows = true;
            return Collections.emptyIterator();
        }
        Object alone = reader.read();
        return alone == null ? Collections.emptyIterator() : row(alone, of);
    }

    private Iterator<? extends @Nullable Object> row(@Nullable Object row, DocumentTable of) {
        if (of.isReady()) {
            return of.records(row);
        }
        held.add(row);
        limits.heldRows(held.size());
        return Collections.emptyIterator();
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return present.next();
    }
}
