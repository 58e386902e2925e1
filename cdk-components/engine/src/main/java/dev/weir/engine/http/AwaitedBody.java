package dev.weir.engine.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body as the network brings it, which says so before its reader may have to wait for more. */
final class AwaitedBody extends FilterInputStream {

    private final BeforeWaits beforeWaits;

    AwaitedBody(InputStream body, BeforeWaits beforeWaits) {
        super(body);
        this.beforeWaits = beforeWaits;
    }

    @Override
    public int read() throws IOException {
        announce();
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        announce();
        return super.read(target, offset, length);
    }

    private void announce() throws IOException {
        if (in.available() == 0) {
            beforeWaits.run();
        }
    }
}
