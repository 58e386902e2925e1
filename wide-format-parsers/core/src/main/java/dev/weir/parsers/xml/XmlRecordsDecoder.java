package dev.weir.parsers.xml;

import dev.weir.parsers.xml.event.XmlEvents;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;

/**
 * Gives one XML document, in which the elements that are records for an extractor are values of their own: they cannot be
 * entered, and are rows as the extractor wants them.
 */
record XmlRecordsDecoder(XmlRecordsExtractor extractor) implements Decoder {

    @Override
    public DocumentReader open(Response response, Scope scope) {
        RecordRules rules = RecordRules.of(extractor, scope);
        String encoding =
                extractor.encoding() == null ? null : extractor.encoding().in(scope);
        XmlEvents xml = XmlEvents.open(response, extractor.limits(), encoding, extractor.fault() == Fault.FAIL);
        return new XmlDocument(xml, rules);
    }
}
