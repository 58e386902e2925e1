package dev.weir.parsers.sdmx;

import dev.weir.spi.read.DocumentReader;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Documents that are the records. */
final class ReadRecords implements Iterator<@Nullable Object> {

    private final DocumentReader documents;
    private boolean ready;
    private boolean ended;

    ReadRecords(DocumentReader documents) {
        this.documents = documents;
    }

    @Override
    public boolean hasNext() {
        if (!ready && !ended) {
            ready = documents.nextDocument();
            ended = !ready;
        }
        return ready;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ready = false;
        return documents.readRecord();
    }
}
