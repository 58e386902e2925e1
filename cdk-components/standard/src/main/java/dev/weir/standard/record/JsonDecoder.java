package dev.weir.standard.record;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;

/**
 * Reads a body as one JSON document. If that is a list, each of its elements is a document of its own. A body without
 * any content has no documents; a body that is not JSON fails the slice.
 */
@Component
public record JsonDecoder() implements Decoder {

    @Override
    public DocumentReader open(Response response, Scope scope) {
        return new ElementReader(scope.runtime().json().documents(response.body()));
    }
}
