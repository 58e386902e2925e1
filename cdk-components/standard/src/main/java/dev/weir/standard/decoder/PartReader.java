package dev.weir.standard.decoder;

import dev.weir.spi.read.DocumentReader;
import org.jspecify.annotations.Nullable;

/** Shows parts of a body's documents as documents, and knows how deep the present one was entered. */
abstract class PartReader implements DocumentReader {

    private final DocumentReader body;
    private int depth;

    PartReader(DocumentReader body) {
        this.body = body;
    }

    /** The whole body, for steps between its parts. */
    final DocumentReader body() {
        return body;
    }

    /** Leaves what was entered of the present part, past what is left of it. */
    final void leavePart() {
        while (depth > 0) {
            while (next()) {
                skip();
            }
        }
    }

    @Override
    public final Kind kind() {
        return body.kind();
    }

    @Override
    public final void enter() {
        body.enter();
        depth++;
    }

    @Override
    public final boolean next() {
        boolean more = body.next();
        if (!more) {
            depth--;
        }
        return more;
    }

    @Override
    public final String key() {
        return body.key();
    }

    @Override
    public final @Nullable Object read() {
        return body.read();
    }

    @Override
    public final @Nullable Object readRecord() {
        return body.readRecord();
    }

    @Override
    public final void skip() {
        body.skip();
    }

    @Override
    public final void close() {
        body.close();
    }
}
