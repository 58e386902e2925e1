package dev.weir.lsp;

import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Tells in a line each what the library of the protocol has to complain about, which would write stack traces otherwise; ends the
 * conversation where messages cannot be told apart any more.
 */
final class Complaints extends Handler implements AutoCloseable {

    private static final String NO_LENGTH = "Missing header Content-Length";
    private static final int MOST = 300;

    /** Held here, as loggers that nobody holds lose their handlers. */
    private final Logger logger = Logger.getLogger("org.eclipse.lsp4j");

    private final Consumer<String> said;
    private final Runnable end;
    private boolean lost;

    Complaints(Consumer<String> said, Runnable end) {
        this.said = said;
        this.end = end;
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    @Override
    public synchronized void publish(LogRecord complaint) {
        String message = String.valueOf(complaint.getMessage());
        if (lost || complaint.getLevel().intValue() < Level.WARNING.intValue()) {
            return;
        }
        if (message.startsWith(NO_LENGTH)) {
            lost = true;
            said.accept(
                    "Cannot read messages: one has no Content-Length (the client has to send its length before each)");
            end.run();
        } else {
            String line = message.lines().findFirst().orElse("");
            said.accept(
                    "Cannot understand the client: " + (line.length() > MOST ? line.substring(0, MOST) + "..." : line));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
