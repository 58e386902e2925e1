package dev.weir.spi.record;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.template.Scope;

/** Reads a body's documents while it arrives. Keeps nothing; called concurrently. */
@Kind(custom = "CustomDecoder")
public interface Decoder {

    /** The documents of a response's body: one for a JSON object, one for each row of a table. The caller closes it. */
    DocumentReader open(Response response, Scope scope);
}
