package dev.weir.standard.decoder;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.http.Response;
import dev.weir.spi.http.UnpackedResponse;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import java.io.InputStream;

/**
 * Unpacks a body that is a gzip file, of one or several members, while another decoder reads it. A body that does not
 * begin like gzip is read as it is. A {@code Content-Encoding} is undone before, so that a gzip file which is sent compressed
 * is unpacked twice.
 *
 * <pre>
 * type: GzipDecoder
 * decoder:
 *   type: JsonlDecoder
 * </pre>
 *
 * @param decoder reads the unpacked body
 */
@Component(since = "6.34.0")
public record GzipDecoder(Decoder decoder) implements Decoder {

    @Override
    public DocumentReader open(Response response, Scope scope) {
        InputStream unpacked = new GunzippedInput(response.body(), false);
        return decoder.open(
                new UnpackedResponse(response, unpacked, scope.runtime().json()), scope);
    }
}
