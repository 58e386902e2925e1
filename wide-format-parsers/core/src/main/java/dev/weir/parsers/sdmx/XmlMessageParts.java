package dev.weir.parsers.sdmx;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.xml.event.XmlEvents;
import org.jspecify.annotations.Nullable;

/** What an SDMX-ML message says beside its data: what it is, and what went wrong. */
final class XmlMessageParts {

    private final XmlEvents xml;
    private final SdmxRules rules;

    XmlMessageParts(XmlEvents xml, SdmxRules rules) {
        this.xml = xml;
        this.rules = rules;
    }

    /** Looks at the first element. */
    void root() {
        String name = xml.name();
        if (name.equals("Error")) {
            throw SdmxRules.refused(texts());
        }
        if (!name.endsWith("Data") && !name.equals("Envelope")) {
            if (name.equalsIgnoreCase("html")) {
                throw Unreadable.body("SDMX-ML", "it is an HTML page", null);
            }
            rules.extractor()
                    .onShapeError()
                    .handle("read SDMX-ML", "the document begins with element '" + name + "'", rules.scope());
        }
    }

    /** Reads a footer: warnings are passed on, anything worse fails. */
    void footer() {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == XmlEvents.Event.START && xml.name().equals("Message")) {
                String code = attribute("code");
                String severity = attribute("severity");
                String told = code + " " + texts();
                if (!"Warning".equals(severity) && !"Information".equals(severity)) {
                    throw SdmxRules.refused(told);
                }
                rules.scope()
                        .runtime()
                        .warn("The source says of the data of stream '"
                                + rules.scope().streamName() + "': " + told);
            }
        }
    }

    private @Nullable String attribute(String name) {
        for (int i = 0; i < xml.attributes(); i++) {
            if (xml.attributeName(i).equals(name)) {
                return xml.attributeValue(i);
            }
        }
        return null;
    }

    /** The texts in the element that has just started, which is read to its end. */
    private String texts() {
        int outside = xml.depth() - 1;
        StringBuilder text = new StringBuilder();
        while (xml.depth() > outside) {
            if (xml.next() == XmlEvents.Event.TEXT) {
                xml.addText(text);
            }
        }
        return text.toString().strip().replaceAll("\\s+", " ");
    }
}
