package dev.weir.standard.decoder;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;

/**
 * Unpacks a body that is a ZIP archive; another decoder reads each file in it, in the order of the archive's directory.
 * As that directory stands at the end, the archive is kept in a temporary file while it is read.
 *
 * <pre>
 * type: ZipfileDecoder
 * decoder:
 *   type: CsvDecoder
 * </pre>
 *
 * @param decoder reads each unpacked file
 */
@Component(since = "6.21.0")
public record ZipfileDecoder(
        @Since("6.33.1") @Alias(value = "parser", until = "6.33.0")
        Decoder decoder) implements Decoder {

    @Override
    public DocumentReader open(Response response, Scope scope) {
        return new ZipDocuments(decoder, response, scope);
    }
}
