package dev.weir.parsers.sdmx;

import dev.weir.parsers.xml.event.XmlEvents;
import dev.weir.spi.value.Row;

/**
 * A data set, group, series or observation of SDMX-ML.
 *
 * @param depth      how deep it stands
 * @param values     its key; in structure-specific messages all that its attributes say
 * @param attributes its attributes, where the message tells them apart
 */
record XmlPart(int depth, Row values, Row attributes) {

    /** The element that starts, with its XML attributes as values; those with a name space belong to SDMX. */
    static XmlPart of(XmlEvents xml) {
        Row values = new Row();
        for (int i = 0; i < xml.attributes(); i++) {
            if (xml.attributePrefix(i).isEmpty()) {
                values.put(xml.attributeName(i), xml.attributeValue(i));
            }
        }
        return new XmlPart(xml.depth(), values, new Row());
    }
}
