package dev.weir.standard.decoder;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;

/**
 * What {@link JsonDecoder} is inside an archive, in manifests of an older level of the language: an empty body fails the
 * slice.
 *
 * <pre>
 * type: JsonParser
 * </pre>
 *
 * @param encoding the charset, by the name that Python has for it
 */
@Component(until = "6.33.0", successor = "JsonDecoder")
public record JsonParser(@Default("\"utf-8\"") String encoding) implements Decoder {

    public JsonParser {
        Encoding.of(encoding);
    }

    @Override
    public DocumentReader open(Response response, Scope scope) {
        return JsonDecoder.ofFile(Utf8Input.of("JSON", response.body(), Encoding.of(encoding)), scope);
    }
}
