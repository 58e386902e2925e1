package dev.weir.standard.decoder;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.template.Scope;

/**
 * Reads a body as one XML document. An element with attributes or children is an object: attributes under their name with
 * {@code @} before it, children under theirs, several of one name as a list, text as {@code #text}. Any other element is its
 * text, or null. White space at the ends of a text is dropped; names keep their prefix, comments do not count.
 *
 * <p>A {@code DpathExtractor} without globs takes the elements while they arrive, one as well as many of a name. Entities
 * other than the five of XML, and everything outside of the document, are refused.
 *
 * <pre>
 * decoder:
 *   type: XmlDecoder
 * record_selector:
 *   extractor:
 *     type: DpathExtractor
 *     field_path: [feed, order]
 * </pre>
 */
@Component(since = "5.12.0")
public record XmlDecoder() implements ForgivingDecoder {

    @Override
    public DocumentReader open(Response response, Scope scope) {
        return new XmlDocuments(new XmlInput(response));
    }
}
