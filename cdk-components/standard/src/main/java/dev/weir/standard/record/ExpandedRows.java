package dev.weir.standard.record;

import dev.weir.spi.value.Rows;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records that extracted ones expand to, one extracted record at a time. */
final class ExpandedRows implements Rows {

    private final Rows extracted;
    private final Expansion expansion;
    private Rows present = Rows.none();

    ExpandedRows(Rows extracted, Expansion expansion) {
        this.extracted = extracted;
        this.expansion = expansion;
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext() && extracted.hasNext()) {
            present.close();
            present = expansion.expand(extracted.next());
        }
        return present.hasNext();
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return present.next();
    }

    @Override
    public void close() {
        try {
            present.close();
        } finally {
            extracted.close();
        }
    }
}
