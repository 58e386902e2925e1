package dev.weir.standard.decoder;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.http.Response;
import dev.weir.spi.http.UnpackedResponse;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.template.Scope;
import java.io.InputStream;
import java.util.Collections;

/**
 * Reads a body as one JSON document. If that is a list, each of its elements is a document of its own. A body without
 * any content has no documents; inside an archive it fails the slice. So does what is not JSON.
 *
 * <pre>
 * type: JsonDecoder
 * </pre>
 */
@Component
public record JsonDecoder() implements ForgivingDecoder {

    @Override
    public DocumentReader open(Response response, Scope scope) {
        InputStream body = response.body();
        if (response instanceof UnpackedResponse) {
            return ofFile(body, scope);
        }
        if (BrokenBody.isTolerated(scope)) {
            ByteOrderMark mark = ByteOrderMark.of(body);
            if (mark.isThere()) {
                return ValueReader.of(Collections.emptyIterator());
            }
            body = mark.body();
        }
        return new ElementReader(scope.runtime().json().documents(body), false);
    }

    /** The documents of a file inside an archive, which has to hold one. */
    static DocumentReader ofFile(InputStream file, Scope scope) {
        return new ElementReader(scope.runtime().json().documents(file), true);
    }
}
