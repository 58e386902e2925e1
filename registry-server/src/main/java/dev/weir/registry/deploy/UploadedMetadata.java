package dev.weir.registry.deploy;

import dev.weir.registry.refusal.Refusal.Malformed;
import dev.weir.registry.refusal.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the metadata that a client uploads says of its deployment. Nothing else of it is used, and none of it is kept.
 *
 * @param versions the versions that it names, of an artifact
 * @param build    the time and number of the newest build, of a snapshot; empty if it has none
 */
record UploadedMetadata(List<String> versions, String build) {

    private static final int LARGEST = 1_000_000;

    UploadedMetadata {
        versions = List.copyOf(versions);
    }

    static UploadedMetadata read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw malformed("it is larger than " + LARGEST + " bytes");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return read(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException e) {
            throw malformed("it is no well-formed XML");
        }
    }

    private static UploadedMetadata read(XMLStreamReader reader) throws XMLStreamException {
        List<String> versions = new ArrayList<>();
        String timestamp = "";
        String number = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw malformed("it has a document type");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "version" -> versions.add(reader.getElementText().strip());
                    case "timestamp" -> timestamp = reader.getElementText().strip();
                    case "buildNumber" -> number = reader.getElementText().strip();
                    default -> {}
                }
            }
        }
        return new UploadedMetadata(versions, timestamp.isEmpty() ? "" : timestamp + "-" + number);
    }

    private static Refused malformed(String why) {
        return new Refused(new Malformed("Cannot read maven-metadata.xml: " + why, "deploy with a client of Maven"));
    }
}
