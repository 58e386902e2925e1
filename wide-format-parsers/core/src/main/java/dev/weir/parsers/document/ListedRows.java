package dev.weir.parsers.document;

import dev.weir.parsers.source.Places;
import dev.weir.spi.read.DocumentReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are lists of cells. Where the list that should hold rows holds cells, it is itself a row: a decoder that splits the
 * body gives each row as a document. Used by one thread.
 */
public final class ListedRows implements Iterator<@Nullable Object> {

    private final Places places;
    private final DocumentReader reader;
    private final Predicate<Places> isCell;
    private final HeldLimits limits;
    private boolean more;
    private boolean begun;
    /** Whether the value was read that the reader stood on. */
    private boolean holds;

    private @Nullable Object ahead;
    /** Whether rows are documents of their own. */
    private boolean split;

    private int table;
    private int row;

    /**
     * The rows of a body.
     *
     * @param places where rows are; without flattening
     * @param isCell whether what stands in place of a row is a cell
     */
    public ListedRows(Places places, Predicate<Places> isCell, HeldLimits limits) {
        this.places = places;
        this.reader = places.reader();
        this.isCell = isCell;
        this.limits = limits;
    }

    @Override
    public boolean hasNext() {
        if (!begun) {
            begun = true;
            advance();
        }
        return more || (split && row < places.lists());
    }

    /** Goes to the next row or cell; null in place of the list is none. */
    private void advance() {
        do {
            more = places.next();
            holds = more && places.list() == 0 && reader.kind() == DocumentReader.Kind.SCALAR;
            ahead = holds ? reader.read() : null;
        } while (holds && ahead == null);
    }

    private @Nullable Object read() {
        return holds ? ahead : reader.read();
    }

    /** The list that the last row was read of; 0 if rows are documents of their own. */
    public int table() {
        return table;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (!split && isCell.test(places)) {
            split = true;
        }
        if (split) {
            table = 0;
            return documentRow();
        }
        table = places.list();
        row = places.lists();
        Object value = read();
        advance();
        return value;
    }

    /** The cells of the next list; of one that holds none, if that was met. */
    private List<@Nullable Object> documentRow() {
        List<@Nullable Object> cells = new ArrayList<>();
        int list = places.list();
        boolean empty = more ? list > row + 1 : true;
        row++;
        if (empty) {
            return cells;
        }
        row = list;
        while (more && places.list() == list) {
            limits.columns(cells.size() + 1);
            cells.add(read());
            advance();
        }
        return cells;
    }
}
