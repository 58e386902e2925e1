package dev.weir.engine.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** The connection that a request went out by, as far as it tells what arrived: one that is not encrypted. */
final class Wire {

    /** What frames the parts of a body may arrive without the part behind it. */
    private static final int FRAME = 64;

    private volatile @Nullable Socket socket;

    /** Notes the connection; null for one that does not tell. */
    void goesBy(@Nullable Socket used) {
        socket = used;
    }

    /** A body whose {@code available} counts what arrived at this computer. */
    InputStream body(InputStream body) {
        return new FilterInputStream(body) {
            @Override
            public int available() throws IOException {
                int read = in.available();
                return read > 0 ? read : arrived();
            }
        };
    }

    /** A connection that is closed by now tells nothing: whether a body is whole, its reader finds out. */
    private int arrived() {
        Socket known = socket;
        if (known == null || known.isClosed()) {
            return 0;
        }
        try {
            int bytes = known.getInputStream().available();
            return bytes > FRAME ? bytes : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
