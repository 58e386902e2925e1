package dev.weir.standard.decoder;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.value.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through one XML document, element by element, in the shape of {@code xmltodict}. */
final class XmlDocuments implements DocumentReader {

    private static final int DEEPEST = 1_000;
    private static final String TEXT = "#text";

    private final XmlInput input;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private @Nullable XMLStreamReader parser;
    private @Nullable XmlElement document;
    private @Nullable XmlElement present;
    private @Nullable String scalar;
    private String key = "";
    private boolean begun;

    XmlDocuments(XmlInput input) {
        this.input = input;
    }

    @Override
    public boolean nextDocument() {
        if (!begun) {
            begun = true;
            parser = input.open();
            document = parser == null ? null : new XmlElement();
            present = document;
            return document != null;
        }
        while (!open.isEmpty()) {
            while (next()) {
                skip();
            }
        }
        finish();
        return false;
    }

    private void finish() {
        if (present != null) {
            skip();
        }
        XmlElement all = document;
        if (all != null) {
            while (moved(all) != XmlElement.At.END) {
                present = child(all);
                skip();
            }
        }
    }

    @Override
    public Kind kind() {
        XmlElement element = present;
        if (element == null) {
            return Kind.SCALAR;
        }
        boolean isObject = element == document || element.hasAttributes() || moved(element) == XmlElement.At.CHILD;
        return isObject ? Kind.OBJECT : Kind.SCALAR;
    }

    @Override
    public void enter() {
        open.push(Objects.requireNonNull(present));
        present = null;
        if (open.size() > DEEPEST) {
            throw BrokenBody.of("XML", "elements are nested more than " + DEEPEST + " deep", null);
        }
    }

    @Override
    public boolean next() {
        if (present != null) {
            skip();
        }
        XmlElement element = open.element();
        if (element.hasMoreAttributes()) {
            key = element.attributeName();
            scalar = element.takeAttribute();
            return true;
        }
        if (moved(element) == XmlElement.At.CHILD) {
            present = child(element);
            return true;
        }
        if (element.takesText()) {
            key = TEXT;
            scalar = element.text.get();
            return true;
        }
        open.pop();
        return false;
    }

    private XmlElement child(XmlElement parent) {
        XMLStreamReader xml = xml();
        key = xml.getLocalName();
        parent.at = XmlElement.At.CONTENT;
        return XmlElement.startingAt(xml);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public @Nullable Object read() {
        if (kind() == Kind.SCALAR) {
            String value = present == null ? scalar : present.text.get();
            present = null;
            return value;
        }
        Row row = new Row();
        enter();
        while (next()) {
            String name = key;
            RepeatedKeys.put(row, name, read());
        }
        return row;
    }

    @Override
    public void skip() {
        XmlElement element = present;
        present = null;
        if (element == null) {
            return;
        }
        int deep = element.at == XmlElement.At.CHILD ? 1 : 0;
        while (element.at != XmlElement.At.END) {
            int event = event();
            if (event == XMLStreamConstants.START_ELEMENT) {
                deep++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                deep--;
            }
            if (deep < 0 || event == XMLStreamConstants.END_DOCUMENT) {
                element.at = XmlElement.At.END;
            }
        }
    }

    /** Reads on to the next child of an element, or to its end. */
    private XmlElement.At moved(XmlElement element) {
        while (element.at == XmlElement.At.CONTENT) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> element.at = XmlElement.At.CHILD;
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> element.at = XmlElement.At.END;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    addText(element);
                default -> {}
            }
        }
        return element.at;
    }

    private void addText(XmlElement element) {
        XMLStreamReader xml = xml();
        if (!element.text.add(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength())) {
            throw BrokenBody.of("XML", "a text is longer than " + ElementText.LONGEST + " characters", null);
        }
    }

    private int event() {
        try {
            int event = xml().next();
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw BrokenBody.of("XML", "entity '" + xml().getLocalName() + "' is not one of XML's own", null);
            }
            return event;
        } catch (XMLStreamException e) {
            throw XmlInput.broken(e);
        } catch (NoSuchElementException e) {
            throw BrokenBody.of("XML", "it ends in the middle", e);
        }
    }

    private XMLStreamReader xml() {
        return Objects.requireNonNull(parser);
    }

    @Override
    public boolean repeatsKeys() {
        return true;
    }

    @Override
    public void close() {
        try {
            if (parser != null) {
                parser.close();
            }
        } catch (XMLStreamException e) {
            throw XmlInput.broken(e);
        }
    }
}
