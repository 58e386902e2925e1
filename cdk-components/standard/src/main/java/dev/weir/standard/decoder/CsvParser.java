package dev.weir.standard.decoder;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import java.util.List;

/**
 * What {@link CsvDecoder} is, in manifests of an older level of the language.
 *
 * <pre>
 * type: CsvParser
 * delimiter: ";"
 * </pre>
 *
 * @param encoding  the charset, by the name that Python has for it
 * @param delimiter what stands between fields
 */
@Component(until = "6.33.0", successor = "CsvDecoder")
public record CsvParser(
        @Default("\"utf-8\"") String encoding,
        @Default("\",\"") String delimiter) implements Decoder {

    public CsvParser {
        Encoding.of(encoding);
        Delimiter.of(delimiter);
    }

    @Override
    public DocumentReader open(Response response, Scope scope) {
        return new CsvDecoder(encoding, delimiter, List.of()).open(response, scope);
    }
}
