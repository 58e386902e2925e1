package dev.weir.parsers.embedded;

import dev.weir.spi.value.Row;
import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML, without document types, entities of its own and name spaces. An element becomes an object of its attributes and elements, its text
 * one of the key {@code _text}; one that has text only becomes that, one that is empty null. Elements that repeat become a list.
 *
 * @param lists the names of elements that are lists also where they stand once
 */
record XmlText(Set<String> lists) implements EmbeddedText {

    private static final int DEEPEST = 100;
    /** The JDK's own limit of levels, which not all versions have alike; the parser's comes in its place. */
    private static final String JDK_DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    private static final String TEXT = "_text";

    /** Holds elements that stand side by side together. */
    private static final String ROOT = "root";

    @Override
    public @Nullable Object read(String text) throws NotReadable {
        int start = text.startsWith("<?xml") ? text.indexOf("?>") + 2 : 0;
        String document = "<" + ROOT + ">" + text.substring(Math.max(start, 0)) + "</" + ROOT + ">";
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(document));
            reader.nextTag();
            Object content = element(reader, 0);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    throw new NotReadable("there is more behind the end of the document");
                }
            }
            return unwrapped(content);
        } catch (XMLStreamException e) {
            throw new NotReadable("it is not XML");
        }
    }

    /** What the one element holds, or all of them together. */
    private static @Nullable Object unwrapped(@Nullable Object content) throws NotReadable {
        if (!(content instanceof Row row) || row.containsKey(TEXT)) {
            throw new NotReadable("it is not XML");
        }
        return row.size() == 1 && !(row.valueAt(0) instanceof java.util.List) ? row.valueAt(0) : row;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(JDK_DEPTH, "0");
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** A name without the prefix of its name space. */
    private static String plain(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private @Nullable Object element(XMLStreamReader reader, int depth) throws XMLStreamException, NotReadable {
        if (depth > DEEPEST) {
            throw new NotReadable("it has more than " + DEEPEST + " levels");
        }
        XmlChildren children = new XmlChildren(lists);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String name = plain(reader.getAttributeLocalName(i));
            if (!"xmlns".equals(prefix) && !name.equals("xmlns")) {
                children.add(name, reader.getAttributeValue(i));
            }
        }
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = plain(reader.getLocalName());
                    children.add(name, element(reader, depth + 1));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return children.with(TEXT, text.toString().strip());
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new NotReadable("it has an entity of its own");
                default -> {}
            }
        }
    }
}
