package dev.weir.standard.decoder;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;

/**
 * What {@link GzipDecoder} is, in manifests of an older level of the language.
 *
 * <pre>
 * type: GzipParser
 * inner_parser:
 *   type: JsonLineParser
 * </pre>
 *
 * @param innerParser reads the unpacked body
 */
@Component(until = "6.33.0", successor = "GzipDecoder")
public record GzipParser(Decoder innerParser) implements Decoder {

    @Override
    public DocumentReader open(Response response, Scope scope) {
        return new GzipDecoder(innerParser).open(response, scope);
    }
}
