package dev.weir.standard.decoder;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** JSON lines without those that are not JSON, as the reference reads them. */
final class ParsedLines implements Iterator<@Nullable Object> {

    private final Lines lines;
    private final Scope scope;
    private @Nullable Object ahead;
    private boolean ready;

    ParsedLines(InputStream body, Scope scope) {
        this.lines = new Lines("JSON lines", body);
        this.scope = scope;
    }

    @Override
    public boolean hasNext() {
        while (!ready) {
            String line = lines.next();
            if (line == null) {
                return false;
            }
            parse(line);
        }
        return true;
    }

    private void parse(String line) {
        try {
            ahead = scope.runtime().json().parse(line);
            ready = true;
        } catch (ConnectorException e) {
            if (e.type() != FailureType.SOURCE_PERMANENT) {
                throw e;
            }
            if (!line.isBlank()) {
                scope.runtime()
                        .warn("A line of stream '" + scope.streamName() + "' that is not JSON was left out: "
                                + e.getMessage());
            }
        }
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ready = false;
        return ahead;
    }
}
