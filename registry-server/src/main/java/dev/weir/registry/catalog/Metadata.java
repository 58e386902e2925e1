package dev.weir.registry.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes maven-metadata.xml: the same bytes for the same rows, so that a checksum asked for later fits. Used by one thread. */
final class Metadata {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final XMLStreamWriter xml;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Metadata() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    /** What is written inside of {@code versioning}. */
    private interface Body {
        void write(Metadata metadata) throws XMLStreamException;
    }

    /**
     * The versions of an artifact.
     *
     * @param versions oldest first; at least one
     * @param release  the newest that is no snapshot; empty if there is none
     */
    static byte[] ofArtifact(String group, String artifact, List<String> versions, String release, long updated) {
        return document(group, artifact, "", metadata -> {
            metadata.leaf("latest", versions.get(versions.size() - 1));
            if (!release.isEmpty()) {
                metadata.leaf("release", release);
            }
            metadata.xml.writeStartElement("versions");
            for (String version : versions) {
                metadata.leaf("version", version);
            }
            metadata.xml.writeEndElement();
            metadata.leaf("lastUpdated", time(updated));
        });
    }

    /** The builds of a snapshot: for each kind of file the newest. */
    static byte[] ofSnapshot(String group, String artifact, String version, List<StoredFile> files) {
        StoredFile newest = files.stream()
                .max(Comparator.comparing(StoredFile::stored).thenComparing(StoredFile::build))
                .orElseThrow();
        Map<String, StoredFile> kinds = new LinkedHashMap<>();
        files.stream()
                .sorted(Comparator.comparing(StoredFile::stored)
                        .reversed()
                        .thenComparing(StoredFile::build, Comparator.reverseOrder())
                        .thenComparing(StoredFile::name))
                .forEach(file -> kinds.putIfAbsent(file.classifier() + "." + file.extension(), file));
        String base = version.substring(0, version.length() - "SNAPSHOT".length());
        return document(group, artifact, version, metadata -> {
            int hyphen = newest.build().lastIndexOf('-');
            metadata.xml.writeStartElement("snapshot");
            metadata.leaf("timestamp", newest.build().substring(0, hyphen));
            metadata.leaf("buildNumber", newest.build().substring(hyphen + 1));
            metadata.xml.writeEndElement();
            metadata.leaf("lastUpdated", time(newest.stored()));
            metadata.xml.writeStartElement("snapshotVersions");
            for (StoredFile file : kinds.values()) {
                metadata.snapshotVersion(file, base);
            }
            metadata.xml.writeEndElement();
        });
    }

    private void snapshotVersion(StoredFile file, String base) throws XMLStreamException {
        xml.writeStartElement("snapshotVersion");
        if (!file.classifier().isEmpty()) {
            leaf("classifier", file.classifier());
        }
        leaf("extension", file.extension());
        leaf("value", base + file.build());
        leaf("updated", time(file.stored()));
        xml.writeEndElement();
    }

    private static byte[] document(String group, String artifact, String version, Body versioning) {
        try {
            Metadata metadata = new Metadata();
            metadata.xml.writeStartDocument("UTF-8", "1.0");
            metadata.xml.writeStartElement("metadata");
            metadata.xml.writeAttribute("modelVersion", "1.1.0");
            metadata.leaf("groupId", group);
            metadata.leaf("artifactId", artifact);
            if (!version.isEmpty()) {
                metadata.leaf("version", version);
            }
            metadata.xml.writeStartElement("versioning");
            versioning.write(metadata);
            metadata.xml.writeEndDocument();
            metadata.xml.close();
            return metadata.out.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void leaf(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }
}
