package dev.weir.standard.decoder;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;

/**
 * Reads a body with a parser, as manifests of an older level of the language say it; newer ones name the decoder itself.
 *
 * <pre>
 * type: CompositeRawDecoder
 * parser:
 *   type: GzipParser
 *   inner_parser:
 *     type: JsonLineParser
 * </pre>
 *
 * @param parser reads the body
 */
@Component(until = "6.33.0", successor = "JsonDecoder, JsonlDecoder, CsvDecoder or GzipDecoder")
public record CompositeRawDecoder(Decoder parser) implements Decoder {

    @Override
    public DocumentReader open(Response response, Scope scope) {
        return parser.open(response, scope);
    }
}
