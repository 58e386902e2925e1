package dev.weir.standard.decoder;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import java.io.InputStream;

/**
 * Reads one large JSON document, of which the elements of one list are the documents. Nothing else of it is kept.
 *
 * <pre>
 * type: JsonItemsDecoder
 * items_path: data.users
 * </pre>
 *
 * @param itemsPath the keys that lead to the list, joined by dots; {@code item} stands for the elements of a list on the way
 * @param encoding  the charset, by the name that Python has for it
 */
@Component(since = "7.23.0")
public record JsonItemsDecoder(
        String itemsPath, @Default("\"utf-8\"") String encoding) implements Decoder {

    public JsonItemsDecoder {
        encoding = encoding.isEmpty() ? "utf-8" : encoding;
        if (itemsPath.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot read JSON items: items_path is empty (name the keys that lead to the list, like data.users)");
        }
        Encoding.of(encoding);
    }

    @Override
    public DocumentReader open(Response response, Scope scope) {
        InputStream body = Utf8Input.of("JSON", response.body(), Encoding.of(encoding));
        return new ItemReader(scope.runtime().json().documents(body), itemsPath);
    }
}
