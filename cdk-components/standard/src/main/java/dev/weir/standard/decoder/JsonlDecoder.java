package dev.weir.standard.decoder;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import java.io.InputStream;

/**
 * Reads a body as JSON documents, one on each line (JSON Lines). Blank lines are passed over; a line that is not JSON,
 * or holds two documents, fails the slice.
 *
 * <pre>
 * type: JsonlDecoder
 * </pre>
 */
@Component(since = "3.9.0")
public record JsonlDecoder() implements Decoder {

    @Override
    public DocumentReader open(Response response, Scope scope) {
        return lines(response.body(), scope);
    }

    static DocumentReader lines(InputStream body, Scope scope) {
        return BrokenBody.isTolerated(scope)
                ? ValueReader.of(new ParsedLines(body, scope))
                : scope.runtime().json().lines(body);
    }
}
