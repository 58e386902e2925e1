package dev.weir.parsers.sdmx;

import dev.weir.parsers.xml.event.XmlEvents;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import java.util.Collections;

/** Gives a document for each observation of an SDMX-ML message. */
record SdmxXmlDecoder(SdmxExtractor extractor) implements Decoder {

    @Override
    public DocumentReader open(Response response, Scope scope) {
        XmlEvents xml = XmlEvents.open(response, extractor.limits().xml(), null, true);
        return xml == null
                ? ValueReader.of(Collections.emptyIterator())
                : ValueReader.of(new XmlObservations(xml, SdmxRules.of(extractor, scope)), xml::close);
    }
}
