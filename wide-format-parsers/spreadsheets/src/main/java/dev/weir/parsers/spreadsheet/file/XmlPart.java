package dev.weir.parsers.spreadsheet.file;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.xml.event.MalformedXml;
import dev.weir.spi.failure.ConnectorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a spreadsheet that is XML, read from its beginning to its end. Document types are refused. Names are without prefixes. */
public final class XmlPart implements AutoCloseable {

    private static final int DEEPEST = 1000;

    private final XmlInput input;
    private final XMLStreamReader reader;
    private final XmlNames names;
    private final String part;
    private final Bounds bounds;
    private int depth;
    private int event = XMLStreamConstants.START_DOCUMENT;

    private XmlPart(XmlInput input, XMLStreamReader reader, String part, Bounds bounds) {
        this.input = input;
        this.reader = reader;
        this.part = part;
        this.bounds = bounds;
        this.names = new XmlNames(part, bounds);
    }

    /** The XML of a part, which is closed with it. */
    static XmlPart of(InputStream stream, String part, Bounds bounds) {
        XmlInput input = new XmlInput(stream, part, bounds);
        try {
            return new XmlPart(input, factory().createXMLStreamReader(input), part, bounds);
        } catch (XMLStreamException e) {
            throw broken(e, part, bounds);
        }
    }

    /** A factory of its own for each part, as a factory keeps the names of all that it reads. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Goes to the next beginning or end of an element, or piece of text; false behind the last one. */
    public boolean next() {
        try {
            while (reader.hasNext()) {
                event = reader.next();
                input.gaveEvent();
                if (isText()) {
                    return true;
                }
                names.note(reader);
                if (isStart() || isEnd()) {
                    count();
                    return true;
                }
                refuseDocumentType();
            }
            return false;
        } catch (ConnectorException e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e, part, bounds);
        }
    }

    private void count() {
        depth += isStart() ? 1 : -1;
        if (depth > DEEPEST) {
            throw bounds.broken(part + " has elements that are nested more than " + DEEPEST + " deep", null);
        }
    }

    private void refuseDocumentType() {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw bounds.broken(part + " has a document type or an entity", null);
        }
    }

    private static ConnectorException broken(Exception e, String part, Bounds bounds) {
        return bounds.broken(part + " is no XML: " + MalformedXml.described(e), e);
    }

    /** Goes to the next element of a name; false if none begins any more. */
    public boolean nextStart(String name) {
        while (next()) {
            if (isStart(name)) {
                return true;
            }
        }
        return false;
    }

    /** Goes behind the end of the element that has just begun. */
    public void skip() {
        int depth = 1;
        while (depth > 0 && next()) {
            depth += isStart() ? 1 : isEnd() ? -1 : 0;
        }
    }

    /** Whether it stands at the beginning of an element. */
    public boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Whether it stands at the beginning of an element of a name. */
    public boolean isStart(String name) {
        return isStart() && reader.getLocalName().equals(name);
    }

    /** Whether it stands at the end of an element. */
    public boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    /** Whether it stands at the end of an element of a name. */
    public boolean isEnd(String name) {
        return isEnd() && reader.getLocalName().equals(name);
    }

    /** Whether it stands at a piece of text. */
    public boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** The name of the element that begins or ends. */
    public String name() {
        return reader.getLocalName();
    }

    /** An attribute of the element that begins, by its name without a prefix; null if it has none. */
    public @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Whether an attribute of the element that begins says yes. */
    public boolean isTrue(String name) {
        String value = attribute(name);
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    /** An attribute that is a number, or another number if it is missing. */
    public int number(String name, int otherwise) {
        String value = attribute(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw bounds.broken("attribute '" + name + "' of '" + name() + "' in " + part + " is no number", e);
        }
    }

    /** Adds the present piece of text to that of a cell. */
    public void appendTo(StringBuilder text) {
        try {
            bounds.text(text.length() + (long) reader.getTextLength());
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } catch (ConnectorException e) {
            throw e;
        } catch (RuntimeException e) {
            // The parser looks at text only when it is asked for.
            throw broken(e, part, bounds);
        }
    }

    /** Adds a text several times to that of a cell. */
    public void append(StringBuilder text, String more, int times) {
        bounds.text(text.length() + (long) more.length() * times);
        text.append(more.repeat(times));
    }

    @Override
    public void close() {
        try {
            reader.close();
            input.close();
        } catch (XMLStreamException e) {
            throw broken(e, part, bounds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
