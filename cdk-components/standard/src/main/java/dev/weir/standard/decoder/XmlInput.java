package dev.weir.standard.decoder;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Response;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A body that is parsed as XML, without document types, entities and name spaces. */
final class XmlInput {

    private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";
    private static final String UNLIMITED = "0";

    private final Response response;

    XmlInput(Response response) {
        this.response = response;
    }

    /** A parser in front of the document; null if the body is empty. */
    @Nullable
    XMLStreamReader open() {
        PushbackInputStream body = new PushbackInputStream(response.body(), 1);
        if (ByteOrderMark.first(body, 1).length == 0) {
            return null;
        }
        try {
            // What the Content-Type says counts before what the document declares; UTF-8 the parser finds by itself.
            Encoding given = Encoding.announced(response.headers());
            return given == null || given.charset().equals(StandardCharsets.UTF_8)
                    ? factory().createXMLStreamReader(body)
                    : factory().createXMLStreamReader(given.reader(body));
        } catch (XMLStreamException e) {
            throw broken(e);
        } catch (IOException e) {
            throw BrokenBody.of("XML", String.valueOf(e.getMessage()), e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // The whole document counts as one entity; there are no others.
        factory.setProperty(LIMIT + "totalEntitySizeLimit", UNLIMITED);
        factory.setProperty(LIMIT + "maxGeneralEntitySizeLimit", UNLIMITED);
        // The defaults of these differ between JDKs.
        factory.setProperty(LIMIT + "maxElementDepth", "2000");
        factory.setProperty(LIMIT + "elementAttributeLimit", "10000");
        return factory;
    }

    static ConnectorException broken(XMLStreamException e) {
        Location place = e.getLocation();
        String where = place == null ? "" : " at line " + place.getLineNumber() + ", column " + place.getColumnNumber();
        boolean isEntity = String.valueOf(e.getMessage()).contains("entity \"");
        String reason = isEntity ? "an entity is not one of XML's own" : "it is not well-formed";
        return BrokenBody.of("XML", reason + where, e);
    }
}
