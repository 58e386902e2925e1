package dev.weir.registry.catalog;

import dev.weir.registry.refusal.Finding;
import java.util.List;

/**
 * What a connector is made of.
 *
 * @param streams  the names of its streams, in the manifest's order
 * @param uses     the component types in it, by name
 * @param loads    the files that its lock names, in that order
 * @param findings what the validator said when it was let in
 */
public record ConnectorView(List<String> streams, List<Use> uses, List<Load> loads, List<Finding> findings) {

    /** A component type; {@code from} is the version of an artifact that it comes from, empty for types of the language. */
    public record Use(String type, String from) {}

    /** A file that is loaded, the registry that it was locked from, and its checksum. */
    public record Load(String file, String classifier, String sha256, String origin) {}
}
