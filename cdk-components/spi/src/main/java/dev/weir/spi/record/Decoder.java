package dev.weir.spi.record;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.template.Scope;

/**
 * Reads a body's documents while it arrives. Keeps nothing; called concurrently. Besides {@link Response#body()} it may
 * look at status and headers. Inside {@code GzipDecoder} or {@code ZipfileDecoder} the body is the unpacked file.
 */
@Kind(custom = "CustomDecoder")
public interface Decoder extends RowSource {

    /**
     * The documents of a response's body: one for a JSON object, one for each row of a table. Read by one thread; the
     * caller closes it, which closes what the reader holds (a temporary file, for instance) but not the body.
     *
     * @throws dev.weir.spi.failure.ConnectorException of {@code SOURCE_PERMANENT} here or from the reader, if the body is
     *     not what it should be; the slice fails then, and its state stays
     */
    DocumentReader open(Response response, Scope scope);
}
