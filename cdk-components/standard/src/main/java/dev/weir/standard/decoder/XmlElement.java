package dev.weir.standard.decoder;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An element whose start was read: its attributes, and how far it was read on. */
final class XmlElement {

    /** What the parser stands at. */
    enum At {
        /** Somewhere between the start and the next child. */
        CONTENT,
        /** The start of a child that was not handed out yet. */
        CHILD,
        /** Behind the element. */
        END
    }

    private final List<String> names = new ArrayList<>(0);
    private final List<String> values = new ArrayList<>(0);
    final ElementText text = new ElementText();
    At at = At.CONTENT;
    private int nextAttribute;
    private boolean textIsLeft = true;

    /** An element that the parser stands at the start of. */
    static XmlElement startingAt(XMLStreamReader xml) {
        XmlElement element = new XmlElement();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.names.add("@" + name(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)));
            element.values.add(xml.getAttributeValue(i));
        }
        return element;
    }

    private static String name(@Nullable String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    boolean hasAttributes() {
        return !names.isEmpty();
    }

    boolean hasMoreAttributes() {
        return nextAttribute < names.size();
    }

    String attributeName() {
        return names.get(nextAttribute);
    }

    String takeAttribute() {
        return values.get(nextAttribute++);
    }

    /** Whether there is a text that was not taken yet; asked at the end. */
    boolean takesText() {
        boolean left = textIsLeft && text.get() != null;
        textIsLeft = false;
        return left;
    }
}
