package dev.weir.standard.decoder;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import java.util.List;
import java.util.Set;

/**
 * Reads a body as a table of separated values: the first line names the columns, every further one is a document with the
 * column's texts. Fields may be quoted by {@code "}, and then hold delimiters and line ends. Blank lines are passed over.
 * A line with too few fields has null in the rest; what a line has too much is a list under the key {@code null}.
 *
 * <pre>
 * type: CsvDecoder
 * delimiter: ";"
 * encoding: latin-1
 * set_values_to_none: ["", "-"]
 * </pre>
 *
 * @param encoding        the charset, by the name that Python has for it; {@code utf-8-sig} takes a byte order mark away
 * @param delimiter       what stands between fields: one character, or its escape, like {@code \t}
 * @param setValuesToNone texts that stand for null
 */
@Component(since = "6.34.0")
public record CsvDecoder(
        @Default("\"utf-8\"") String encoding,
        @Default("\",\"") String delimiter,
        @Since("6.55.0") @Default("[]") List<String> setValuesToNone)
        implements Decoder {

    public CsvDecoder {
        delimiter = delimiter.isEmpty() ? "," : delimiter;
        setValuesToNone = List.copyOf(setValuesToNone);
        Encoding.of(encoding);
        Delimiter.of(delimiter);
    }

    @Override
    public DocumentReader open(Response response, Scope scope) {
        return ValueReader.of(new CsvRows(
                response.body(), Encoding.of(encoding), Delimiter.of(delimiter), Set.copyOf(setValuesToNone), scope));
    }
}
