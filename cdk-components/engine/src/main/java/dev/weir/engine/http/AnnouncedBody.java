package dev.weir.engine.http;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is still arriving: a connection that breaks is a failure of the source, with the place. */
final class AnnouncedBody extends FilterInputStream {

    private final Response response;

    /**
     * What is left of a body.
     *
     * @param response the answer that it belongs to
     * @param rest     its bytes, unpacked
     */
    AnnouncedBody(Response response, InputStream rest) {
        super(rest);
        this.response = response;
    }

    @Override
    public int read() {
        try {
            return super.read();
        } catch (IOException e) {
            throw lost(response, e);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        try {
            return super.read(target, offset, length);
        } catch (IOException e) {
            throw lost(response, e);
        }
    }

    static ConnectorException lost(Response response, IOException e) {
        return new ConnectorException(
                FailureType.SOURCE_TRANSIENT,
                "Cannot read the answer to " + response.request() + ": the connection broke in the middle of the body ("
                        + e.getMessage() + "; the next sync reads this slice again)",
                e);
    }
}
