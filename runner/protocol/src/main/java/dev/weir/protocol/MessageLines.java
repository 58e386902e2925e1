package dev.weir.protocol;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Where messages go, whole lines at a time. The caller of {@link #write} holds this object's monitor if several writes
 * belong together. After one failed write nothing is tried any more: a reader that went away stays away.
 */
final class MessageLines {

    private final OutputStream out;
    private boolean broken;

    MessageLines(OutputStream out) {
        this.out = out;
    }

    synchronized void write(JsonBuffer lines) {
        if (broken) {
            throw new ConnectorException(FailureType.SINK, "Cannot write messages: an earlier write failed");
        }
        try {
            lines.writeTo(out);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    synchronized void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private ConnectorException broken(IOException cause) {
        broken = true;
        return new ConnectorException(
                FailureType.SINK,
                "Cannot write messages: " + cause.getMessage() + " (the program that reads them may have ended)",
                cause);
    }
}
