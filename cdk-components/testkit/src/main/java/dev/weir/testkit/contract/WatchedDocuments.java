package dev.weir.testkit.contract;

import dev.weir.spi.read.DocumentReader;
import org.jspecify.annotations.Nullable;

/** Documents that tell whether somebody closed them. */
final class WatchedDocuments implements DocumentReader {

    private final DocumentReader inner;
    private boolean closed;

    WatchedDocuments(DocumentReader inner) {
        this.inner = inner;
    }

    boolean wasClosed() {
        return closed;
    }

    @Override
    public boolean nextDocument() {
        return inner.nextDocument();
    }

    @Override
    public Kind kind() {
        return inner.kind();
    }

    @Override
    public void enter() {
        inner.enter();
    }

    @Override
    public boolean next() {
        return inner.next();
    }

    @Override
    public String key() {
        return inner.key();
    }

    @Override
    public @Nullable Object read() {
        return inner.read();
    }

    @Override
    public @Nullable Object readRecord() {
        return inner.readRecord();
    }

    @Override
    public void skip() {
        inner.skip();
    }

    @Override
    public boolean repeatsKeys() {
        return inner.repeatsKeys();
    }

    @Override
    public void close() {
        closed = true;
        inner.close();
    }
}
