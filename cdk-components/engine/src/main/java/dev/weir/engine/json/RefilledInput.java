package dev.weir.engine.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that says when it is about to overwrite what its reader holds of it. */
final class RefilledInput extends FilterInputStream {

    private Runnable beforeRefill = () -> {};

    RefilledInput(InputStream body) {
        super(body);
    }

    void beforeRefill(Runnable action) {
        beforeRefill = action;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        beforeRefill.run();
        return super.read(buffer, from, length);
    }
}
