package dev.weir.parsers.xml;

import dev.weir.parsers.xml.event.XmlEvents;
import org.jspecify.annotations.Nullable;

/**
 * The start of an element, under the names that the manifest uses.
 *
 * @param name   its name
 * @param names  the names of its attributes
 * @param values their values
 */
record XmlTag(String name, String[] names, String[] values) {

    private static final String[] NONE = new String[0];
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** The element that starts, without its attributes. */
    static XmlTag named(XmlEvents xml, Namespaces namespaces) {
        return new XmlTag(elementName(xml, namespaces), NONE, NONE);
    }

    /** The element that starts. */
    static XmlTag of(XmlEvents xml, Namespaces namespaces) {
        int count = xml.attributes();
        String[] names = count == 0 ? NONE : new String[count];
        String[] values = count == 0 ? NONE : new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = attributeName(xml, i, namespaces);
            values[i] = xml.attributeValue(i);
        }
        return new XmlTag(elementName(xml, namespaces), names, values);
    }

    static String elementName(XmlEvents xml, Namespaces namespaces) {
        return namespaces == Namespaces.STRIP ? xml.name() : written(xml.prefix(), xml.name());
    }

    static String attributeName(XmlEvents xml, int position, Namespaces namespaces) {
        return namespaces == Namespaces.STRIP
                ? xml.attributeName(position)
                : written(xml.attributePrefix(position), xml.attributeName(position));
    }

    private static String written(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** A name that was written with its prefix, as it is shown. */
    static String shown(String written, Namespaces namespaces) {
        return namespaces == Namespaces.KEEP ? written : written.substring(written.indexOf(':') + 1);
    }

    /** Whether an attribute says that the element that starts has no value, and whether it says yes; null if it is another. */
    static @Nullable Boolean nil(XmlEvents xml, int position) {
        if (!xml.attributeName(position).equals("nil")
                || !xml.attributeNamespace(position).equals(XSI)) {
            return null;
        }
        String value = xml.attributeValue(position).strip();
        return value.equals("true") || value.equals("1");
    }

    /** The value of an attribute; null if it does not have it. */
    @Nullable
    String attribute(String wanted) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(wanted)) {
                return values[i];
            }
        }
        return null;
    }
}
