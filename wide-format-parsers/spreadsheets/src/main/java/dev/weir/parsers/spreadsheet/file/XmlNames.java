package dev.weir.parsers.spreadsheet.file;

import dev.weir.parsers.spreadsheet.sheet.Bounds;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The names in a part. A parser keeps each of them, so that there must not be any number. */
final class XmlNames {

    private static final int MOST = 10_000;

    private final String part;
    private final Bounds bounds;
    private final Set<String> names = new HashSet<>();

    XmlNames(String part, Bounds bounds) {
        this.part = part;
        this.bounds = bounds;
    }

    /** Takes the names of what a parser stands on. */
    void note(XMLStreamReader reader) {
        switch (reader.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> {
                note(reader.getLocalName());
                for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
                    note(reader.getAttributeLocalName(i));
                }
                for (int i = reader.getNamespaceCount() - 1; i >= 0; i--) {
                    note(reader.getNamespacePrefix(i));
                    note(reader.getNamespaceURI(i));
                }
            }
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> note(reader.getPITarget());
            default -> {}
        }
    }

    private void note(@Nullable String name) {
        if (name != null && names.add(name) && names.size() > MOST) {
            throw bounds.broken(part + " has more than " + MOST + " different names", null);
        }
    }
}
