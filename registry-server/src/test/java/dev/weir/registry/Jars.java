package dev.weir.registry;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.DescriptorWriter;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Archives, POMs and metadata to publish. */
final class Jars {

    static final String TRANSFORMATION = "dev.weir.spi.record.RecordTransformation";

    private Jars() {}

    static Parameter parameter(String name, ParameterType type, boolean required) {
        return new Parameter(name, type, required, null, "the " + name);
    }

    static Descriptor component(String type, Parameter... parameters) {
        return new Descriptor(
                type,
                "com.example." + type.substring(type.lastIndexOf('.') + 1),
                List.of(new Descriptor.Kind(TRANSFORMATION, "CustomTransformation")),
                List.of(parameters),
                "Masks phone numbers.\n\nMore of it.");
    }

    /** The jar of a component without parameters. */
    static byte[] of(String type) {
        return of(List.of(component(type)));
    }

    static byte[] of(List<Descriptor> components) {
        ByteArrayOutputStream descriptors = new ByteArrayOutputStream();
        DescriptorWriter.write(components, descriptors);
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Descriptors.RESOURCE, descriptors.toByteArray()));
        components.stream()
                .map(component -> component.className().replace('.', '/') + ".class")
                .distinct()
                .forEach(name -> entries.add(new Entry(name, new byte[] {1, 2, 3})));
        return zip(entries);
    }

    /** An entry of an archive. */
    record Entry(String name, byte[] bytes) {}

    static byte[] zip(List<Entry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Entry entry : entries) {
                ZipEntry header = new ZipEntry(entry.name());
                header.setTime(0);
                zip.putNextEntry(header);
                zip.write(entry.bytes());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The content of an entry of an archive. */
    static byte[] entry(byte[] archive, String name) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("there is no entry " + name);
    }

    static String pom(String artifact, String version) {
        return pom(artifact, version, "");
    }

    static String pom(String artifact, String version, String more) {
        return "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>4.0.0</modelVersion>"
                + "<groupId>com.example</groupId><artifactId>" + artifact + "</artifactId><version>" + version
                + "</version><description>Invented.</description>" + more + "</project>";
    }

    static String metadata(String artifact, String... versions) {
        StringBuilder named = new StringBuilder();
        for (String version : versions) {
            named.append("<version>").append(version).append("</version>");
        }
        return "<metadata><groupId>com.example</groupId><artifactId>" + artifact + "</artifactId><versioning><versions>"
                + named + "</versions></versioning></metadata>";
    }
}
