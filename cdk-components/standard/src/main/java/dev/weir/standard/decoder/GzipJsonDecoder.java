package dev.weir.standard.decoder;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;

/**
 * Unpacks a body that is a gzip file and holds one JSON document, as manifests of an older level of the language say it;
 * newer ones have a {@link GzipDecoder} of a {@link JsonDecoder}.
 *
 * <pre>
 * type: GzipJsonDecoder
 * </pre>
 *
 * @param encoding the charset, by the name that Python has for it
 */
@Component(until = "6.33.0", successor = "GzipDecoder, with a JsonDecoder in it")
public record GzipJsonDecoder(@Default("\"utf-8\"") String encoding) implements Decoder {

    public GzipJsonDecoder {
        Encoding.of(encoding);
    }

    @Override
    public DocumentReader open(Response response, Scope scope) {
        return new GzipDecoder(new JsonParser(encoding)).open(response, scope);
    }
}
