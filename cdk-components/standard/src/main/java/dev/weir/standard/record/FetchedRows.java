package dev.weir.standard.record;

import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The elements of a fetched list as records; those that came with their record, if none was fetched. */
final class FetchedRows implements Rows {

    private final Expansion expansion;
    private final Row parent;
    private final Row base;
    private @Nullable Rows fetched;
    private @Nullable Iterator<@Nullable Object> embedded;
    private int count;

    FetchedRows(Expansion expansion, Row parent, Row base) {
        this.expansion = expansion;
        this.parent = parent;
        this.base = base;
    }

    @Override
    public boolean hasNext() {
        Iterator<@Nullable Object> known = embedded;
        if (known != null) {
            return known.hasNext();
        }
        if (rows().hasNext()) {
            return true;
        }
        expansion.warnIfIncomplete(parent, count);
        known = count > 0 ? Rows.none() : expansion.embedded(parent, base).iterator();
        embedded = known;
        return known.hasNext();
    }

    private Rows rows() {
        Rows open = fetched;
        if (open == null) {
            open = expansion.fetch(parent);
            fetched = open;
        }
        return open;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (embedded != null) {
            return embedded.next();
        }
        count++;
        return expansion.expanded(rows().next(), parent, base);
    }

    @Override
    public void close() {
        if (fetched != null) {
            fetched.close();
        }
    }
}
