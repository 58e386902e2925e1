package dev.weir.testkit.contract;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of lines, with the fault that is asked for. */
final class NumberReader implements DocumentReader {

    private final InputStream body;
    private final String fault;
    private @Nullable Object present;
    private int read;

    NumberReader(InputStream body, String fault) {
        this.body = body;
        this.fault = fault;
    }

    @Override
    public boolean nextDocument() {
        String line = line();
        if (line.isEmpty()) {
            if (fault.equals("endsAfterTheLastDocument") && read == 2) {
                read++;
                return false;
            }
            return read > 2;
        }
        read++;
        present = value(line);
        return true;
    }

    private @Nullable Object value(String line) {
        try {
            long number = Long.parseLong(line);
            return switch (fault) {
                case "givesJsonValues" -> (int) number;
                case "readsTheDocumentsInOrder" -> number + 1;
                default -> number;
            };
        } catch (NumberFormatException e) {
            if (fault.equals("failsWithABodyThatIsNotWhatItReads")) {
                return null;
            }
            throw new ConnectorException(FailureType.SOURCE_PERMANENT, "Cannot read the body: no number", e);
        }
    }

    private String line() {
        try {
            StringBuilder line = new StringBuilder();
            for (int c = body.read(); c >= 0 && c != '\n'; c = body.read()) {
                line.append((char) c);
            }
            return line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Kind kind() {
        return Kind.SCALAR;
    }

    @Override
    public void enter() {
        throw new IllegalStateException("a number is no container");
    }

    @Override
    public boolean next() {
        return false;
    }

    @Override
    public String key() {
        throw new IllegalStateException("a number has no key");
    }

    @Override
    public @Nullable Object read() {
        return present;
    }

    @Override
    public void skip() {}

    @Override
    public void close() {
        if (fault.equals("leavesTheBodyToItsCaller")) {
            try {
                body.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
