package dev.weir.standard.decoder;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body line by line, in UTF-8. Each line, blank ones too, is a document with the one field {@code record}.
 *
 * <pre>
 * type: IterableDecoder
 * </pre>
 */
@Component(since = "3.9.0")
public record IterableDecoder() implements Decoder {

    @Override
    public DocumentReader open(Response response, Scope scope) {
        Lines lines = new Lines("lines of text", response.body());
        return ValueReader.of(new Iterator<@Nullable Object>() {
            private @Nullable String ahead;

            @Override
            public boolean hasNext() {
                if (ahead == null) {
                    ahead = lines.next();
                }
                return ahead != null;
            }

            @Override
            public Object next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Row row = Row.of("record", Objects.requireNonNull(ahead));
                ahead = null;
                return row;
            }
        });
    }
}
