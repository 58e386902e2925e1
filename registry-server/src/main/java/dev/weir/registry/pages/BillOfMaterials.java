package dev.weir.registry.pages;

import dev.weir.registry.catalog.Catalog;
import dev.weir.registry.catalog.VersionView;
import dev.weir.registry.catalog.VersionView.Needed;
import dev.weir.registry.layout.Coordinates;
import dev.weir.registry.pages.view.Address;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bill of materials of a version, as CycloneDX 1.6 has it in JSON: its jar, or a connector, with checksums, and what the POM says that it needs, with checksums where that is
 * in this registry. What these need in turn is not looked up, and the bill says so. The same version gives the same bytes.
 */
final class BillOfMaterials {

    static final String TYPE = "application/vnd.cyclonedx+json; version=1.6";

    private static final JsonMapper JSON = new JsonMapper();
    /** What continues or lists versions, and is in no jar. */
    private static final List<String> NO_PART = List.of("parent", "import");

    private final Catalog catalog;

    BillOfMaterials(Catalog catalog) {
        this.catalog = catalog;
    }

    byte[] of(VersionView version) {
        String self = reference(version.group(), version.artifact(), version.version());
        Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
        version.dependencies().stream()
                .filter(needed -> !NO_PART.contains(needed.scope()))
                .forEach(needed ->
                        parts.putIfAbsent(reference(needed.group(), needed.artifact(), needed.wanted()), part(needed)));
        parts.remove(self);
        Map<String, Object> bill = new LinkedHashMap<>();
        bill.put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        bill.put("bomFormat", "CycloneDX");
        bill.put("specVersion", "1.6");
        bill.put("serialNumber", "urn:uuid:" + serial(version));
        bill.put("version", 1);
        bill.put("metadata", metadata(version, self));
        bill.put("components", List.copyOf(parts.values()));
        bill.put("dependencies", dependencies(self, parts));
        bill.put("compositions", List.of(Map.of("aggregate", "incomplete", "dependencies", List.of(self))));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(bill);
    }

    private static UUID serial(VersionView version) {
        String content = main(version).map(VersionView.File::sha256).orElse("");
        String name = version.group() + ":" + version.artifact() + ":" + version.version() + ":" + content;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> metadata(VersionView version, String self) {
        Map<String, Object> component = component(version.group(), version.artifact(), version.version(), self);
        if (!version.description().isEmpty()) {
            component.put("description", version.description());
        }
        main(version).ifPresent(jar -> component.put("hashes", hashes(jar)));
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("timestamp", version.updated().toString());
        metadata.put("component", component);
        return metadata;
    }

    private Map<String, Object> part(Needed needed) {
        String reference = reference(needed.group(), needed.artifact(), needed.wanted());
        Map<String, Object> part = component(needed.group(), needed.artifact(), needed.wanted(), reference);
        boolean optional = needed.optional() || needed.scope().equals("provided");
        part.put("scope", optional ? "optional" : "required");
        catalog.version(new Coordinates(needed.group(), needed.artifact(), needed.wanted()))
                .flatMap(BillOfMaterials::main)
                .ifPresent(jar -> part.put("hashes", hashes(jar)));
        return part;
    }

    private static Map<String, Object> component(String group, String artifact, String version, String reference) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", "library");
        component.put("bom-ref", reference);
        component.put("group", group);
        component.put("name", artifact);
        if (!version.isEmpty()) {
            component.put("version", version);
        }
        component.put("purl", reference);
        return component;
    }

    private static String reference(String group, String artifact, String version) {
        String purl = "pkg:maven/" + Address.part(group) + "/" + Address.part(artifact);
        return version.isEmpty() ? purl : purl + "@" + Address.part(version);
    }

    /** The file that the version is published for. */
    private static Optional<VersionView.File> main(VersionView version) {
        String extension = version.connector() == null ? "jar" : "zip";
        // Of a snapshot there are several; the names of its builds count up.
        return version.files().stream()
                .filter(file ->
                        file.extension().equals(extension) && file.classifier().isEmpty())
                .reduce((before, after) -> after);
    }

    private static List<Map<String, String>> hashes(VersionView.File file) {
        return List.of(hash("SHA-1", file.sha1()), hash("SHA-256", file.sha256()), hash("SHA-512", file.sha512()));
    }

    private static Map<String, String> hash(String algorithm, String content) {
        Map<String, String> hash = new LinkedHashMap<>();
        hash.put("alg", algorithm);
        hash.put("content", content);
        return hash;
    }

    private static List<Map<String, Object>> dependencies(String self, Map<String, ?> parts) {
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("ref", self);
        own.put("dependsOn", List.copyOf(parts.keySet()));
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(own);
        parts.keySet().forEach(part -> all.add(Map.of("ref", part)));
        return all;
    }
}
